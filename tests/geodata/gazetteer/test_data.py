"""The committed data is what the committed script and tables make."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

from geodata.gazetteer import default
from geodata.gazetteer.builder import handmade, romanise
from geodata.gazetteer.builder.demonyms import demonyms
from geodata.gazetteer.distance import distance_km
from geodata.gazetteer.lookup import DATA

MANIFEST = json.loads((DATA / "manifest.json").read_text("utf-8"))
MB = 1 << 20


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_every_data_file_is_the_one_that_was_built() -> None:
    assert {name: _sha256(DATA / name) for name in MANIFEST["data"]} == MANIFEST["data"]
    extra = {p.name for p in DATA.iterdir()} - set(MANIFEST["data"]) - {"manifest.json", "LICENSES.md"}
    assert extra == set()


def test_no_table_was_changed_since_the_data_was_built() -> None:
    """Else run `python -m geodata.gazetteer.builder` and commit what it writes."""
    assert {p.name: _sha256(p) for p in sorted(handmade.TABLES.glob("*.tsv"))} == MANIFEST["tables"]


def test_small_parts_are_rebuilt_byte_for_byte() -> None:
    table = json.dumps(demonyms(), ensure_ascii=False, indent=0, sort_keys=True) + "\n"
    assert (DATA / "demonyms.json").read_text("utf-8") == table


def test_the_data_is_small_enough_to_be_carried_along() -> None:
    assert sum(path.stat().st_size for path in DATA.iterdir()) <= 30 * MB


def test_every_row_of_our_own_tables_is_in_the_gazetteer() -> None:
    gazetteer = default()
    ids = {gazetteer.gazetteer_id(row) for row in range(len(gazetteer))}
    for place in handmade.places():
        if place.place_id in ids:
            continue
        # joined with the settlement of that name that GeoNames has, which keeps its own id and point
        found = [entry for entry in gazetteer.find(place.name) if entry.country == place.country]
        near = [distance_km(place.latitude or 0, place.longitude or 0, e.latitude, e.longitude) for e in found]
        assert near, place.place_id
        assert min(near) <= handmade.NAMESAKE_KM, place.place_id


def test_every_row_of_our_own_tables_says_where_it_is_from() -> None:
    for path in handmade.TABLES.glob("places*.tsv"):
        assert all(row["source"] for row in handmade.rows(path)), path.name


def test_licences_name_every_source() -> None:
    text = (DATA / "LICENSES.md").read_text("utf-8")
    for source in ("GeoNames", "CC BY 4.0", "KATOTTG", "Natural Earth", "airportsdata", "CLDR"):
        assert source in text


def test_romanisation_follows_the_table_of_2010() -> None:
    for local, latin in {
        "Запоріжжя": "Zaporizhzhia", "Згурівка": "Zghurivka", "Юр'ївка": "Yurivka", "Київ": "Kyiv",
        "Єнакієве": "Yenakiieve", "Кам’янець-Подільський": "Kamianets-Podilskyi", "Щастя": "Shchastia",
        "Їжакевич": "Yizhakevych",
    }.items():  # fmt: skip
        assert romanise.ukrainian(local) == latin


def test_opening_costs_little_memory_and_imports_no_pandas() -> None:
    """60 MB is the bound for all of it; what Python and numpy take before is left out of it."""
    code = (
        "import resource, sys, numpy\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "from geodata.gazetteer import default\n"
        "places = default()\n"
        "[places.find(name) for name in ('Kyiv', 'Gaza', 'Aleppo', 'Springfield', 'Харків')]\n"
        "assert 'pandas' not in sys.modules and 'streamlit' not in sys.modules\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    unit = 1 if sys.platform == "darwin" else 1024
    assert int(out.stdout) * unit <= 60 * MB
