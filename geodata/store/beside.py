"""Files beside the store that are made from it and may be made anew at any time."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import platformdirs
from sqlalchemy import Engine


def place(engine: Engine, suffix: str) -> Path:
    """Beside an SQLite store; for PostgreSQL in the user's cache folder."""
    if engine.dialect.name == "sqlite":
        return Path(f"{engine.url.database}{suffix}")
    name = hashlib.sha256(engine.url.render_as_string(hide_password=True).encode()).hexdigest()[:16]
    return Path(platformdirs.user_cache_dir("strikemap")) / f"{name}{suffix}"


def made(
    engine: Engine,
    file: Path,
    write: Callable[[Path], None],
    *,
    elsewhere: Path | None = None,
    unless: Callable[[], bool] = lambda: False,
) -> Path:
    """The file, written whole or not at all; in the folder `elsewhere` where its own may not be written to, else
    OSError. `unless` is asked last: the file that is there stays where it says so."""
    try:
        _made(engine, file, write, unless)
    except OSError:
        if elsewhere is None:
            raise
        file = elsewhere / file.name
        _made(engine, file, write, unless)
    return file


def _made(engine: Engine, file: Path, write: Callable[[Path], None], unless: Callable[[], bool]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.", suffix=".part")
    os.close(handle)
    part = Path(name)
    try:
        write(part)
        database = engine.url.database
        if engine.dialect.name == "sqlite" and database is not None:
            shutil.copymode(database, part)  # who may read the store may read this, and nobody else
        if not unless():
            part.replace(file)
    finally:
        with contextlib.suppress(OSError):
            part.unlink()
