"""`tables/demonyms.tsv` -> the table `demonym` reads: normalised word -> country code or place name."""

from __future__ import annotations

from geodata.gazetteer.builder.handmade import TABLES, rows
from geodata.gazetteer.normal import normalise


def demonyms() -> dict[str, str]:
    """Every demonym with its plural forms ("Russians", "Frenchmen" only where listed).

    A star marks words whose plural would be the name of the place itself: "Lao", "Philippine", "Balkan".
    """
    table: dict[str, str] = {}
    for row in rows(TABLES / "demonyms.tsv"):
        for word in row["words"].split("|"):
            key = normalise(word.rstrip("*"))
            table.setdefault(key, row["place"])
            if not word.endswith("*") and not key.endswith(("s", "ese", "ish", "sh", "ch", "x", "z")):
                table.setdefault(key + "s", row["place"])
    return table
