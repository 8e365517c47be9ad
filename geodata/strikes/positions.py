"""The position that a place lends to what lies in it or holds it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geodata.gazetteer import default
from geodata.gazetteer.distance import distance_km
from geodata.lexicon.en.beside import NUCLEAR
from geodata.model import Location
from geodata.strikes.scene import Mention

DISTRICT_KM = 25.0
_NEAR_KM = 30.0
"""From a town to what the report may mean as lying in or beside it."""
"""About what a raion or municipal district reaches from its centre."""
_AIRPORT = ("airport of", "international airport of")


def within(parent: Location, mention: Mention) -> Location:
    """A place named in the report inside one that is known: the position of the known one, and its radius."""
    finer = parent.kind in ("settlement", "district", "facility")
    return replace(
        parent,
        name=mention.name,
        kind=mention.kind,
        gazetteer_id=None,
        local_name=None,
        settlement=parent.settlement or (parent.name if parent.kind == "settlement" else None),
        admin1=parent.admin1 or (parent.name if parent.kind == "admin1" else None),
        admin2=parent.admin2 or (parent.name if parent.kind == "admin2" else None),
        district=(mention.name if mention.kind == "district" else parent.district),
        reason=f"“{mention.text}” is not in the gazetteer: the position is that of {parent.name}, where it lies"
        if finer
        else f"“{mention.text}” is not in the gazetteer: known to lie in {parent.name} only",
        confidence=parent.confidence * 0.9,
        candidates=(),
    )


def in_area(area: Mention, mention: Mention, language: str) -> Location:
    """The place of that name in the area that the report tells, by any of its names; else the area's own position."""
    from geodata import morphology
    from geodata.toponyms import cyrillic_forms as forms

    held = area.location
    assert held is not None
    names = morphology.names(mention.text, language) if " " not in mention.text else (mention.text,)
    other = forms.ukrainian if language == "ru" else forms.russian
    spelt = dict.fromkeys([*names, *(spelling for name in names for spelling in other(name))])
    places = default()
    found = [
        entry
        for name in spelt
        for entry in places.find(name)
        if entry.kind == "settlement" and entry.admin1 == held.admin1
    ]
    if not found:
        return within(held, mention)
    best = max(found, key=lambda entry: (entry.admin2 == held.admin2, entry.population))
    told = f"the report says that “{mention.text}” lies in {held.name}"
    return replace(places.location(best), confidence=0.8, reason=told)


def named_for(area: Mention, mention: Mention) -> Location | None:
    """ "the Ilsky refinery in the Krasnodar region": the town of that name in the region, where the gazetteer has one;
    None for all that lies in a town."""
    held, name = area.location, mention.text.split()[0]
    if held is None or mention.kind != "facility" or area.kind != "admin1" or len(name) < 4:
        return None
    places = default()
    towns = [e for e in places.find(name) if e.kind == "settlement" and e.admin1 == held.name]
    if not towns:
        return None
    town = places.location(max(towns, key=lambda entry: entry.population))
    return within(replace(town, confidence=0.8), mention)


def around_town(row: Sequence[Mention], mention: Mention, held: Location) -> Location | None:
    """ "Maradun Local Government Area of Zamfara": around the town that it is called after, where that lies in the
    region told; None for every other."""
    if mention.kind != "district" or held.kind not in ("admin1", "region", "country"):
        return None
    town = next((m.location for m in row if m.inside and m.first == mention.first and m.location is not None), None)
    if town is None or town.country != held.country or (held.admin1 is not None and town.admin1 != held.admin1):
        return None
    return replace(within(town, mention), radius_km=max(town.radius_km, DISTRICT_KM), settlement=None)


def sole_of(town: Mention, mention: Mention) -> Location | None:
    """ "the airport of Damascus", "Zaporozhye NPP": the town's airport or nuclear plant that the gazetteer has."""
    if town.location is None or town.kind != "settlement":
        return None
    told = mention.text.lower()
    names: tuple[str, ...] = ()
    if told.startswith(_AIRPORT) or told.endswith("airport"):
        names = (f"{town.name} International Airport", f"{town.name} Airport")
    elif not NUCLEAR.isdisjoint(told.split()):
        names = (f"{town.name} Nuclear Power Plant",)
    places = default()
    for name in names:
        found = [e for e in places.find(name) if e.kind == "facility" and e.country == town.location.country]
        if found:
            return replace(places.location(found[0]), confidence=0.8, reason=f"“{mention.text}” is {found[0].name}")
    return None


def region_of(mention: Mention) -> Mention | None:
    """The region that a town lies in, in the town's words: "in Lviv ... a missile fired at the region"."""
    location = mention.location
    if location is None or location.admin1 is None:
        return None
    places = default()
    found = [e for e in places.find(location.admin1) if e.kind == "admin1" and e.country == location.country]
    if not found:
        return None
    area = replace(
        places.location(found[0]), confidence=location.confidence * 0.8, reason=f"“the region” behind {mention.text}"
    )
    return replace(mention, kind="admin1", name=area.name, location=area)


def is_near(mention: Mention, town: Mention) -> bool:
    """Whether a place may lie in a town or beside it, as far as both are known."""
    spot, place = mention.location, town.location
    if spot is None or place is None or mention.parent is town:
        return True
    reach = max(_NEAR_KM, place.radius_km)
    return distance_km(spot.latitude, spot.longitude, place.latitude, place.longitude) <= reach
