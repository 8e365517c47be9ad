"""Reading reports in a pool of processes, in their order: the same result as one process gives, sooner."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import connection

from geodata.model import Report, Strike

_AHEAD = 8  # reports a worker has waiting: enough to keep it busy, few enough for any amount of input


def read_all(reports: Iterable[Report], workers: int) -> Iterator[tuple[Report, list[Strike]]]:
    """Each report with its strikes, in the order given."""
    # Spawned, not forked: a fork would carry an open database along.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_watch_the_parent) as pool:
        waiting: deque[tuple[Report, Future[list[Strike]]]] = deque()
        try:
            for report in reports:
                waiting.append((report, pool.submit(_read, report)))
                if len(waiting) >= workers * _AHEAD:
                    first, future = waiting.popleft()
                    yield first, future.result()
            while waiting:
                first, future = waiting.popleft()
                yield first, future.result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _read(report: Report) -> list[Strike]:
    from geodata import pipeline

    return pipeline.read(report)


def _watch_the_parent() -> None:
    """Ends this worker when the main process is gone: one that was killed cannot tell its workers to stop."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
