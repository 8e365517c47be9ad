"""What the commands share: sentences on stderr, progress, reading reports, and output that is whole or not there."""

from __future__ import annotations

import argparse
import contextlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO, TypeVar

from geodata import readers
from geodata.errors import BadInput, BadOption, StrikemapError
from geodata.model import Report

T = TypeVar("T")


class Notes:
    """What was wrong with single reports: each said at once, counted for the exit status."""

    def __init__(self) -> None:
        self.errors = 0

    def warn(self, message: str) -> None:
        say(f"warning: {message}")

    def error(self, error: StrikemapError) -> None:
        self.errors += 1
        say(str(error))

    @property
    def status(self) -> int:
        """0, or 1 where something could not be read: the rest was done all the same."""
        return 1 if self.errors else 0


def say(message: str) -> None:
    """One sentence on stderr, control characters as spaces: a file's name or text may hold any."""
    line = "".join(letter if letter.isprintable() else " " for letter in message)
    with contextlib.suppress(OSError):
        sys.stderr.write(f"strikemap: {line}\n")
        sys.stderr.flush()


def add_inputs(parser: argparse.ArgumentParser) -> None:
    """The arguments of every command that reads reports."""
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="a text file (front matter is read), a folder of them, JSONL with a report a line, HTML, PDF, CSV, "
        "a feed, or - for standard input",
    )
    parser.add_argument("--encoding", metavar="NAME", help="encoding of files that are not UTF-8, such as cp1251")


def add_published(parser: argparse.ArgumentParser) -> None:
    """--published, for the commands that find dates."""
    parser.add_argument(
        "--published",
        metavar="YYYY-MM-DD",
        help="day of publication, for reports that state none; without it, 'overnight' gives no date",
    )


def documents(options: argparse.Namespace, notes: Notes) -> Iterator[readers.Document]:
    """The documents that the command line names, bad ones told to `notes`."""
    from geodata.readers import days, encoding
    from geodata.readers.records import shown

    paths = options.paths or [readers.STDIN]
    if not options.paths and sys.stdin.isatty():
        raise BadOption("no report given; name files or folders, or - for standard input")
    if options.encoding is not None:
        encoding.known(options.encoding)
    published = getattr(options, "published", None)
    if published is not None and days.published(published) is None:
        raise BadOption(f"--published {shown(published)} is no day like 2025-07-21")
    return readers.documents(
        paths, published=published, encoding=options.encoding, warn=notes.warn, on_error=notes.error
    )


def reports(options: argparse.Namespace, notes: Notes) -> Iterator[Report]:
    """The reports that the command line names."""
    return (document.report for document in documents(options, notes))


def progress(items: Iterable[T], *, unit: str) -> Iterable[T]:
    """The items, counted on stderr once it takes longer than a second; silently where stderr is no terminal."""
    if not sys.stderr.isatty():
        return items
    from tqdm import tqdm

    return tqdm(items, unit=f" {unit}", delay=1, leave=False, file=sys.stderr)


@contextlib.contextmanager
def output(path: str | None) -> Iterator[TextIO]:
    """Standard output, or a file that gets its name only once it is whole: a failure leaves what was there."""
    if path is None or path == "-":
        yield sys.stdout
        sys.stdout.flush()
        return
    target = Path(path).resolve()
    try:
        mode = target.stat().st_mode
    except OSError:
        mode = None
    if mode is not None and stat.S_ISDIR(mode):
        raise BadInput(f"'{path}' is a folder; name a file to write")
    try:
        if mode is not None and not stat.S_ISREG(mode):  # a device or a pipe cannot be replaced
            with target.open("w", encoding="utf-8", newline="") as file:
                yield file
            return
        with _whole(target, mode) as file:
            yield file
    except BrokenPipeError:
        raise
    except OSError as error:
        if isinstance(error, StrikemapError) or error.filename not in (None, str(target), str(target.parent)):
            raise
        raise BadInput(f"'{path}' cannot be written: {(error.strerror or str(error)).lower()}") from None


@contextlib.contextmanager
def _whole(target: Path, mode: int | None) -> Iterator[TextIO]:
    import tempfile

    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())  # noqa: PTH101
        os.replace(name, target)  # noqa: PTH105
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)  # noqa: PTH108
        raise


def _umask() -> int:
    """The process's umask, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def number_of(count: int, noun: str) -> str:
    """ "1 strike", "2 strikes"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
