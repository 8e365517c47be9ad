"""Places by name, from embedded data: GeoNames, Ukraine's code of settlements, and our own tables.

    gazetteer = default()
    gazetteer.find("Zaporizhia")[0].name           # 'Zaporizhzhia'
    gazetteer.location(gazetteer.find("Jenin")[0])  # a model.Location with parents and radius_km
    demonym("Russian").name                        # 'Russia'

Callers in a hurry take `ids`, `ids_and_roles` and the numpy columns instead of entries, and `scan` or `spans` to find
names in lists of words. The data and how it is built: `data/LICENSES.md`, `builder/`.
"""

from __future__ import annotations

from geodata.gazetteer.demonyms import demonym, demonym_code
from geodata.gazetteer.entry import KINDS, Entry, Role
from geodata.gazetteer.lookup import Gazetteer, Span, default
from geodata.gazetteer.normal import normalise

__all__ = ["KINDS", "Entry", "Gazetteer", "Role", "Span", "default", "demonym", "demonym_code", "normalise"]
