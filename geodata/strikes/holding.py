"""Whether one place lies in another, and how far apart two are."""

from __future__ import annotations

from geodata.gazetteer import default
from geodata.gazetteer.distance import distance_km
from geodata.strikes.scene import RANK, Mention


def contains(outer: Mention, inner: Mention) -> bool:
    """Whether one place lies in the other, by their parents."""
    if inner.parent is outer:
        return True
    a, b = outer.location, inner.location
    if a is None and inner.parent is not None and inner is not outer:
        return (inner.parent.name, inner.parent.kind) == (outer.name, outer.kind)  # told again, in no gazetteer
    wider = RANK[outer.kind] > RANK[inner.kind]
    if b is not None and (a is None or not wider):
        return False
    told = inner.parent.location if inner.parent is not None else None
    if a is not None and told is not None and a.gazetteer_id is not None and a.gazetteer_id == told.gazetteer_id:
        return wider or b is None
    if a is not None and b is None and inner.parent is not None and inner.parent.location is not None:
        told = inner.parent.location  # "Thayet Thapin village, Kyauktaw township", told after "a village in Rakhine"
        return a.gazetteer_id == told.gazetteer_id or contains(outer, inner.parent)
    if a is None or b is None:
        return False
    if a.country and b.country and a.country != b.country:
        return False
    if outer.kind == "country":
        return a.country is not None and a.country == b.country
    if outer.kind == "admin1" and a.name == "Crimea" and b.admin1 == "Sevastopol":
        return True
    if outer.kind == "admin1":
        return (b.admin1 or "") in (a.name, a.admin1) and b.admin1 is not None
    if outer.kind == "admin2" and a.name.endswith("Hromada"):
        if b.name and b.name not in a.name and default().has(f"{b.name} Hromada"):
            return False  # the centre of a hromada lies in its own, however near the next one is
        return distance_km(a.latitude, a.longitude, b.latitude, b.longitude) <= a.radius_km
    if outer.kind == "admin2":
        return b.admin2 is not None and b.admin2 in (a.name, a.admin2)
    if outer.kind == "settlement" and inner.kind == "facility" and b.settlement is None and b.gazetteer_id is not None:
        return distance_km(a.latitude, a.longitude, b.latitude, b.longitude) <= a.radius_km
    if outer.kind == "settlement":
        return b.settlement is not None and b.settlement == a.name
    if outer.kind == "region" and inner.kind != "region":  # one sea is no part of the next
        return distance_km(a.latitude, a.longitude, b.latitude, b.longitude) <= a.radius_km
    return False
