"""Country dumps of GeoNames in the user's own data folder: every place of a country, not only its towns.

    add("UA")                         # fetched from GeoNames, on this explicit request only
    add("UA", file="UA.zip")          # or from a file: zip with UA.txt, or the text itself
    installed()                       # what is there
    remove("UA")                      # True if it was there

`gazetteer.default()` opens what is installed together with the embedded data: a dump's row stands for the embedded one
with the same GeoNames id, and for a village that was only known to its hromada. Raises `BadInput` (torn, foreign, not a
dump) or `GazetteerError` (cannot be fetched or written); then what was there before is still there and still works.
A running page keeps what it opened: start it anew to see a new dump.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import json
import shutil
import tempfile
import urllib.error
import urllib.request
import zipfile
from dataclasses import asdict, dataclass
from pathlib import Path

from geodata.errors import BadInput, BadOption, GazetteerError
from geodata.gazetteer import lookup, write
from geodata.gazetteer.geonames_rows import places_of

ADDRESS = "https://download.geonames.org/export/dump/{country}.zip"
TIMEOUT_S = 60.0
LARGEST_BYTES = 4 << 30  # the dump of the United States is 300 MB unpacked


@dataclass(frozen=True, slots=True)
class Installed:
    """A dump that was added: `rows` places, when (UTC, ISO 8601), and the SHA-256 of the file it came from."""

    country: str
    rows: int
    added: str
    source: str
    sha256: str
    folder: str


def add(country: str, file: str | Path | None = None, folder: Path | None = None) -> Installed:
    """Add or renew the dump of a country (ISO 3166-1 alpha-2), from `file` or else from GeoNames' download site."""
    base = lookup.Gazetteer()
    code = country.upper()
    if base.country_row(code) is None:
        raise BadOption(f"no country has the code '{country}': give two letters of ISO 3166-1, such as UA")
    path = Path(file) if file is not None else None
    data = _read(path) if path else _fetch(code)
    source = path.name if path else ADDRESS.format(country=code)
    text = _text(data, code, source)
    places, replaces = places_of(text, code, source, base)
    where = folder or lookup.user_folder()
    digest = hashlib.sha256(data).hexdigest()
    now = dt.datetime.now(dt.UTC).replace(microsecond=0).isoformat()
    kept = Installed(code, len(places), now, source, digest, f"{code}-{digest[:16]}")
    try:
        where.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{code}-", dir=where))
        try:
            write.write_dump(places, made, version=now, extra={"replaces": replaces})
            lookup.Gazetteer(dumps=[made])  # it opens, before anything is replaced
            _put(made, where, kept)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    except OSError as error:
        raise GazetteerError(f"the dump of {code} cannot be written to '{where}': {error}") from error
    _tidy(where)
    lookup.default.cache_clear()
    return kept


def installed(folder: Path | None = None) -> list[Installed]:
    """The dumps that were added, by country."""
    return [Installed(**note) for note in lookup.installed_notes(folder)]


def remove(country: str, folder: Path | None = None) -> bool:
    """Remove the dump of a country; False where there was none."""
    where = folder or lookup.user_folder()
    note = where / f"{country.upper()}.json"
    if not note.is_file():
        return False
    try:
        note.unlink()
    except OSError as error:
        raise GazetteerError(f"the dump of {country.upper()} cannot be removed from '{where}': {error}") from error
    _tidy(where)
    lookup.default.cache_clear()
    return True


def _put(made: Path, where: Path, kept: Installed) -> None:
    """The folder first, then the note that points to it, which is replaced in one step."""
    target = where / kept.folder
    if target.exists():  # the same file again: the folder is being read perhaps, so it stays, and the new one goes
        target = where / f"{kept.folder}-{made.name[-6:]}"
        kept = Installed(**{**asdict(kept), "folder": target.name})
    made.rename(target)
    note = where / f".{kept.country}.json"
    note.write_text(json.dumps(asdict(kept), indent=0, sort_keys=True) + "\n", "utf-8")
    note.replace(where / f"{kept.country}.json")


def _tidy(where: Path) -> None:
    """Remove folders of dumps that no note points to any more."""
    wanted = {note["folder"] for note in lookup.installed_notes(where)}
    for path in where.iterdir():
        old = len(path.name) > 3 and path.name[2] == "-" and path.name[:2].isupper() and path.name not in wanted
        if path.is_dir() and old:
            shutil.rmtree(path, ignore_errors=True)


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise BadInput(f"'{path.name}' is larger than any country dump of GeoNames")
        return path.read_bytes()
    except OSError as error:
        raise BadInput(f"'{path}' cannot be read: {error.strerror or error}") from error


def _fetch(code: str) -> bytes:
    address = ADDRESS.format(country=code)
    try:
        with urllib.request.urlopen(address, timeout=TIMEOUT_S) as answer:  # noqa: S310 - a constant https address
            data: bytes = answer.read(LARGEST_BYTES)
    except (OSError, urllib.error.URLError) as error:
        raise GazetteerError(
            f"'{address}' cannot be fetched: {getattr(error, 'reason', error)}; download it elsewhere and give it "
            "with --file"
        ) from error
    return data


def _text(data: bytes, code: str, source: str) -> io.TextIOBase:
    """The text of the dump: the member XX.txt of a zip file, or the data itself."""
    if not data.startswith(b"PK"):
        return io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if f"{code}.txt" not in names:
                held = ", ".join(f"'{name}'" for name in names[:4]) or "nothing"
                raise BadInput(f"'{source}' is no dump of {code}: it holds {held}, not '{code}.txt'")
            if archive.getinfo(f"{code}.txt").file_size > LARGEST_BYTES:
                raise BadInput(f"'{source}' unpacks to more than any country dump of GeoNames")
            return io.TextIOWrapper(io.BytesIO(archive.read(f"{code}.txt")), encoding="utf-8")
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise BadInput(f"'{source}' is torn or no zip file ({error}): download it again") from error
