"""Files of other projects, and our own exports -> reports with their strikes, told apart by their columns.

A bad row is named by its number, and the rows after it are read. What each format holds: its own file.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import ModuleType
from typing import Any

from geodata.errors import BadInput, BadOption, StrikemapError
from geodata.readers import acled, bellingcat, jsonl, mapped, ours, table, ucdp, viina
from geodata.readers import encoding as encodings
from geodata.readers.foreign import Fields, Imported, imported
from geodata.readers.records import Source, identity

FORMATS = ("ours", "ucdp", "viina", "bellingcat", "acled", "hxl", "csv")
_TABLES: dict[str, ModuleType] = {"ucdp": ucdp, "viina": viina, "acled": acled}


def read(
    data: bytes, source: Source, *, form: str | None = None, mapping: Mapping[str, str] | None = None
) -> Iterator[Imported]:
    """The reports and strikes of a file. `form` is one of FORMATS, None = told from the file.

    `mapping` (field -> column, with `date_format` for dates that are not ISO) belongs to "csv".
    """
    if form is not None and form not in FORMATS:
        raise BadOption(f"no format named '{form}' to import; there are {', '.join(FORMATS)}")
    form = form or ("csv" if mapping else told(data, source))
    if form == "ours":
        yield from _ours(data, source)
        return
    yield from gathered(_foreign(data, source, form, mapping or {}))


def _foreign(data: bytes, source: Source, form: str, mapping: Mapping[str, str]) -> Iterator[Imported]:
    if form == "bellingcat":
        yield from _all(_incidents(data, source), bellingcat.fields, bellingcat.ORIGIN, source)
    elif form in _TABLES:
        module = _TABLES[form]
        rows = table.rows(data, source)
        if form == "acled":
            rows = ((number, row) for number, row in rows if acled.is_strike(row))
        # UCDP's own files come with a row of HXL tags, too
        rows = ((number, row) for number, row in rows if not (number == 1 and mapped.tagged(row)))
        yield from _all(rows, module.fields, module.ORIGIN, source)
    else:
        yield from _mapped(data, source, form, mapping)


def told(data: bytes, source: Source) -> str:
    """The format of a file by what it begins with; BadInput where it is none of ours."""
    start = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"["):
        return "bellingcat"
    if start.startswith(b"{"):
        return "ours"
    header = table.header(data, source)
    if "strike_id" in header and "quote_start" in header:
        return "ours"
    for name, module in _TABLES.items():
        if all(column in header for column in module.NEEDED):
            return name
    first = next(table.rows(data, source), None)
    if first is not None and mapped.tagged(first[1]):
        return "hxl"
    raise BadInput(f"{source.where} is no file that can be told by its columns; name them with --map")


def gathered(found: Iterable[Imported]) -> Iterator[Imported]:
    """Records of one report as one report with several strikes.

    An id that others use for several texts stands for several reports: the later ones get a hash beside it.
    """
    reports: dict[tuple[str, str], Imported] = {}
    ids: set[str] = set()
    for one in found:
        key = (one.report.report_id, one.report.text)
        if key not in reports:
            report_id = one.report.report_id
            if report_id in ids:
                report_id = f"{report_id}:{identity(report_id, one.report.text)}"
            ids.add(report_id)
            reports[key] = Imported(dataclasses.replace(one.report, report_id=report_id), [])
        elif one.report.facts_from:
            known = reports[key].report
            records = f"{known.facts_from}\n{one.report.facts_from}"
            reports[key] = Imported(dataclasses.replace(known, facts_from=records), reports[key].rows)
        report, rows = reports[key]
        for row in one.rows:
            again = sum(row["place"] == other["place"] for other in rows)
            name = identity(report.report_id, f"{row['quote']}\0{row['place']}\0{again}")
            rows.append({**row, "report_id": report.report_id, "strike_id": name})
    yield from reports.values()


def _all(
    records: Iterable[tuple[int, Mapping[str, Any]]],
    fields: Callable[[Mapping[str, Any]], Fields],
    origin: str,
    source: Source,
) -> Iterator[Imported]:
    for number, record in records:
        where = f"row {number} of {source.where}"
        try:
            yield imported(fields(record), source, origin=origin, where=where, record=record)
        except StrikemapError as error:
            source.on_error(error)


def _incidents(data: bytes, source: Source) -> Iterator[tuple[int, Mapping[str, Any]]]:
    text = encodings.decode(data, where=source.where, encoding=source.encoding)
    found = jsonl.loads(f'{{"all": {text}}}', where=source.where)["all"]
    for number, record in enumerate(found if isinstance(found, list) else [found], 1):
        if isinstance(record, dict):
            yield number, record
        else:
            source.on_error(BadInput(f"row {number} of {source.where} is no incident but {json.dumps(record)[:40]}"))


def _mapped(data: bytes, source: Source, form: str, mapping: Mapping[str, str]) -> Iterator[Imported]:
    columns: dict[str, str] | None = None
    for number, row in table.rows(data, source):
        if columns is None:
            tags = mapped.tagged(row)
            if form == "hxl" and not tags:
                raise BadInput(f"{source.where} has no row of HXL tags under its header")
            columns = {**tags, **mapped.columns(mapping, row, source.where)} if mapping else tags
            if not columns:
                raise BadOption(f"{source.where} needs --map text=COLUMN and what else it has, such as date=COLUMN")
            if tags:
                continue
        chosen = columns
        record = [(number, row)]
        yield from _all(record, lambda one, chosen=chosen: mapped.fields(one, chosen), "CSV", source)  # type: ignore[misc]


def _ours(data: bytes, source: Source) -> Iterator[Imported]:
    """Our exports carry strikes, not texts: the reports come without."""
    kept: dict[str, Imported] = {}
    for row in ours.rows(data, source):
        kept.setdefault(row["report_id"], Imported(ours.report(row), [])).rows.append(row)
    yield from kept.values()
