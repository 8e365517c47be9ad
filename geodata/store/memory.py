"""Memory goes back to the system after much of it was needed once: a page's server lives long after that."""

from __future__ import annotations

import contextlib
import ctypes
import gc


def give_back() -> None:
    """Returns what is free: reading a million strikes takes four times what stays."""
    import pyarrow as pa

    gc.collect()
    pa.default_memory_pool().release_unused()
    with contextlib.suppress(OSError, AttributeError, TypeError):  # another C library than glibc keeps its own house
        ctypes.CDLL(None).malloc_trim(0)


# glibc's names for its options (malloc.h), with the values that suit columns of a million rows. Masks kept for the next
# asking instead (2**20) halve the time of their making, and every thread's arena then grows: 3 MB a visitor became 13.
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _M_ARENA_MAX = -1, -3, -8


def keep_little() -> None:
    """Lets freed columns go back to the system at once. Left alone, glibc keeps tens of megabytes for every thread that
    ever made some, and each visitor's run is a thread."""
    with contextlib.suppress(OSError, AttributeError, TypeError):  # another C library keeps its own house
        library = ctypes.CDLL(None)
        for option, value in ((_M_MMAP_THRESHOLD, 2**19), (_M_TRIM_THRESHOLD, 2**22), (_M_ARENA_MAX, 2)):
            library.mallopt(option, value)
