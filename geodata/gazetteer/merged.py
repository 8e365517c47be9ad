"""The embedded gazetteer and the user's country dumps as one: a dump's row stands for the embedded one of its id."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from geodata.gazetteer.data_files import KATOTTG_ID, NO_LINKS, NONE, ROW, ROW_BITS, DataFiles, Few, Links
from geodata.gazetteer.entry import Role, known_by

Column = npt.NDArray[Any]
AREAS = ("country", "admin1", "admin2")


class Merged:
    """Columns of all folders one after the other; `links` over all, rows that a dump replaces mapped to its own."""

    def __init__(self, base: DataFiles, dumps: Sequence[DataFiles]) -> None:
        self.parts = [base, *dumps]
        sizes = [len(part) for part in self.parts]
        self.offsets = [sum(sizes[:n]) for n in range(len(sizes))]
        self.features = tuple(dict.fromkeys(f for part in self.parts for f in part.meta["features"]))
        self.column: dict[str, Column] = {
            name: np.concatenate([part.column[name] for part in self.parts])
            for name in ("latitude", "longitude", "population", "kind", "radius_km", "id", "name")
        }
        number = {feature: at for at, feature in enumerate(self.features)}
        self.column["feature"] = np.concatenate(
            [
                np.array([number[f] for f in p.meta["features"]], dtype=np.uint16)[p.column["feature"]]
                for p in self.parts
            ]
        )
        self._add_areas(base, dumps)
        self._stands_for = self._replacements(base, dumps)

    def _add_areas(self, base: DataFiles, dumps: Sequence[DataFiles]) -> None:
        admin2: list[str] = json.loads((base.folder / "codes.json").read_text("utf-8"))
        first = 0
        for area, codes in zip(AREAS, (base.meta["countries"], base.meta["admin_codes"], admin2), strict=True):
            row_of = {code: first + at for at, code in enumerate(codes)}
            first += len(codes)
            columns = [base.column[area]]
            for dump in dumps:
                own = dump.meta[{"country": "countries", "admin1": "admin_codes", "admin2": "admin2_codes"}[area]]
                rows = np.array([*(row_of.get(code, NONE) for code in own), NONE], dtype=np.uint16)
                columns.append(rows[np.minimum(dump.column[area], len(own))])
            self.column[area] = np.concatenate(columns)

    def _replacements(self, base: DataFiles, dumps: Sequence[DataFiles]) -> npt.NDArray[np.uint32]:
        """For every row the row that stands for it. Parents still name the embedded areas: their names are the same."""
        stands = np.arange(len(self.column["id"]), dtype=np.uint32)
        ids = base.column["id"]
        order = np.argsort(ids, kind="stable")
        for dump, offset in zip(dumps, self.offsets[1:], strict=True):
            own = dump.column["id"]
            codes = np.array(dump.meta["replaces"], dtype=np.uint64).reshape(-1, 2)
            at = np.searchsorted(base.column["katottg"], codes[:, 0])
            at = np.minimum(at, max(0, len(base.column["katottg"]) - 1))
            known = base.column["katottg"][at] == codes[:, 0] if len(codes) else np.zeros(0, dtype=bool)
            wanted = np.concatenate([own, (KATOTTG_ID + at[known]).astype(np.uint32)])
            by = np.concatenate([np.arange(len(own)), codes[:, 1][known].astype(np.int64)])
            place = np.minimum(np.searchsorted(ids, wanted, sorter=order), len(ids) - 1)
            same = ids[order[place]] == wanted
            stands[order[place[same]]] = by[same] + offset
        return stands

    def part_of(self, row: int) -> DataFiles:
        """The folder that `row` comes from."""
        at = len(self.offsets) - 1
        while row < self.offsets[at]:
            at -= 1
        return self.parts[at]

    def parents(self) -> Few:
        """The row of the settlement that is the parent of a row."""
        values = [p.column["parents"] + o for p, o in zip(self.parts, self.offsets, strict=True)]
        return Few(self._rows("parent_rows"), self._stands_for[np.concatenate(values)])

    def local(self) -> Few:
        """The number, in its own folder, of the name of a row in the local script."""
        return Few(self._rows("local_rows"), np.concatenate([p.column["local"] for p in self.parts]))

    def _rows(self, column: str) -> Column:
        return np.concatenate([p.column[column] + o for p, o in zip(self.parts, self.offsets, strict=True)])

    def links(self, key: str) -> Links:
        """As `DataFiles.links`, over all folders; each place once, by its best role."""
        best: dict[int, int] = {}
        for part, offset in zip(self.parts, self.offsets, strict=True):
            for link in part.links(key).tolist():
                row, role = int(self._stands_for[(link & ROW) + offset]), link >> ROW_BITS
                best[row] = min(role, best.get(row, role))
        if not best:
            return NO_LINKS
        rows = sorted(best, key=lambda row: -self._fame(row, Role(best[row])))
        return np.array([row | best[row] << ROW_BITS for row in rows], dtype=np.uint32)

    def _fame(self, row: int, role: Role) -> float:
        column = self.column
        return known_by(int(column["kind"][row]), int(column["population"][row]), float(column["radius_km"][row]), role)

    def has_key(self, key: str) -> bool:
        """Whether any folder knows the name."""
        return any(key in part.names for part in self.parts)

    def has_prefix(self, prefix: str) -> bool:
        """Whether any name of any folder begins so."""
        return any(part.has_prefix(prefix) for part in self.parts)

    def prefixes(self, text: str) -> list[str]:
        """All names that `text` begins with, shortest first."""
        return sorted({key for part in self.parts for key in part.names.prefixes(text)}, key=len)
