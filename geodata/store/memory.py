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
