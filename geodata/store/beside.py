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


def made(engine: Engine, file: Path, write: Callable[[Path], None], *, elsewhere: Path | None = None) -> Path:
    """The file, written whole or not at all; in the folder `elsewhere` where its own may not be written to, else
    OSError."""
    targets = [file] if elsewhere is None else [file, elsewhere / file.name]
    for target in targets:
        part: str | None = None
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            handle, part = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
            os.close(handle)
            write(Path(part))
            database = engine.url.database
            if engine.dialect.name == "sqlite" and database is not None:
                shutil.copymode(database, part)  # who may read the store may read this, and nobody else
            os.replace(part, target)  # noqa: PTH105
        except OSError:
            if target == targets[-1]:
                raise
        else:
            return target
        finally:
            if part is not None:
                with contextlib.suppress(OSError):
                    os.unlink(part)  # noqa: PTH108
    raise AssertionError("unreachable")
