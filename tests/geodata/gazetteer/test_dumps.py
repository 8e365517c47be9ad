"""Country dumps: added, renewed, refused, removed. The dumps here are small and made up."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from geodata.errors import BadInput, BadOption
from geodata.gazetteer import Gazetteer, default, dumps
from geodata.gazetteer.lookup import installed_folders


def row(number: int, name: str, latitude: float, longitude: float, **more: str) -> str:
    """A line of a dump: 19 columns."""
    cells = [
        str(number), name, name, more.get("alternates", ""), str(latitude), str(longitude),
        more.get("feature_class", "P"), more.get("feature", "PPL"), more.get("country", "UA"), "",
        more.get("admin1", "07"), more.get("admin2", "6312"), "", "", more.get("population", "0"), "", "",
        "Europe/Kyiv", "2026-07-29",
    ]  # fmt: skip
    return "\t".join(cells)


KHARKIV = row(706483, "Kharkiv", 49.9, 36.3, feature="PPLA", population="1300000", alternates="Харків,Харьков")
LINES = [
    KHARKIV,
    row(99000001, "Novovyhadane", 49.5, 36.9, alternates="Нововигадане,Nova Vyhadka"),
    row(99000002, "Vyhadanyi Potik", 49.6, 36.8, feature_class="H", feature="STM", alternates="Вигаданий Потік"),
    row(99000003, "Stare", 49.7, 36.7, feature="PPLH"),
]


def zipped(folder: Path, lines: list[str], *, member: str = "UA.txt") -> Path:
    path = folder / "UA.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme.txt", "as GeoNames has it")
        archive.writestr(member, "\n".join(lines) + "\n")
    return path


def opened(folder: Path) -> Gazetteer:
    return Gazetteer(dumps=installed_folders(folder))


def test_a_dump_adds_places_and_what_is_embedded_stays(tmp_path: Path) -> None:
    kept = dumps.add("ua", zipped(tmp_path, LINES), tmp_path / "user")
    assert (kept.country, kept.rows) == ("UA", 3)
    places = opened(tmp_path / "user")
    village = places.find("Нововигадане")[0]
    assert (village.name, village.kind, village.country, village.admin1) == (
        "Novovyhadane", "settlement", "UA", "Kharkiv Oblast",
    )  # fmt: skip
    assert places.find("Vyhadanyi Potik")[0].kind == "region"
    assert places.find("Gaza City")[0].country == "PS"
    assert places.find("Saltivka")[0].settlement == "Kharkiv"


def test_a_row_stands_for_the_embedded_one_of_its_id_under_all_its_names(tmp_path: Path) -> None:
    dumps.add("UA", zipped(tmp_path, LINES), tmp_path / "user")
    places = opened(tmp_path / "user")
    for name in ("Kharkiv", "Харків", "Kharkov", "חרקוב"):
        found = [place for place in places.find(name) if place.gazetteer_id == "geonames:706483"]
        assert len(found) == 1, name
        assert (found[0].latitude, found[0].longitude, found[0].feature) == (49.9, 36.3, "PPLA")
        assert found[0].name == "Kharkiv"


def test_a_village_known_to_its_hromada_only_gets_the_point_of_the_dump(tmp_path: Path) -> None:
    before = default()
    row_number = next(
        r for r in range(len(before)) if before.id_numbers[r] >= 4_000_000_000 and before.entry(r).kind == "settlement"
        and len(before.ids(before.local_name(r) or "")) == 1 and before.entry(r).admin2
    )  # fmt: skip
    village = before.entry(row_number)
    raion = village.gazetteer_id.removeprefix("katottg:UA")[:4]
    code = (village.admin1_code or "").split(".")[1]
    line = row(99000009, village.name, 48.0, 33.0, alternates=village.local_name or "", admin1=code, admin2=raion)
    dumps.add("UA", zipped(tmp_path, [line]), tmp_path / "user")
    found = opened(tmp_path / "user").find(village.local_name or "")
    assert [place.gazetteer_id for place in found] == ["geonames:99000009"]
    assert (found[0].name, found[0].latitude) == (village.name, 48.0)


def test_what_is_historical_is_left_out_but_no_power_station(tmp_path: Path) -> None:
    station = row(99000004, "Vyhadana Hydropower", 49.8, 36.6, feature_class="S", feature="PSH")
    dumps.add("UA", zipped(tmp_path, [*LINES, station]), tmp_path / "user")
    stare = opened(tmp_path / "user").find("Stare")
    assert "geonames:99000003" not in {place.gazetteer_id for place in stare}
    assert opened(tmp_path / "user").find("Vyhadana Hydropower")[0].kind == "facility"


def test_the_text_itself_is_taken_as_well_as_a_zip(tmp_path: Path) -> None:
    path = tmp_path / "UA.txt"
    path.write_text("\n".join(LINES), "utf-8")
    assert dumps.add("UA", path, tmp_path / "user").rows == 3


def test_what_was_added_is_listed_renewed_and_removed(tmp_path: Path) -> None:
    user = tmp_path / "user"
    assert dumps.installed(user) == []
    dumps.add("UA", zipped(tmp_path, LINES), user)
    dumps.add("UA", zipped(tmp_path, LINES), user)
    kept = dumps.add("UA", zipped(tmp_path, LINES[:2]), user)
    assert [(each.country, each.rows, each.source) for each in dumps.installed(user)] == [("UA", 2, "UA.zip")]
    assert {path.name for path in user.iterdir()} == {"UA.json", kept.folder}
    assert dumps.remove("ua", user)
    assert not dumps.remove("UA", user)
    assert dumps.installed(user) == []
    assert list(user.iterdir()) == []


def bad_files(folder: Path) -> dict[str, tuple[Path, str]]:
    """What users hand over by mistake, and a word of the sentence they get."""
    whole = zipped(folder, LINES).read_bytes()

    def file(name: str, data: bytes) -> Path:
        path = folder / name
        path.write_bytes(data)
        return path

    return {
        "torn zip": (file("torn.zip", whole[: len(whole) // 2]), "torn"),
        "torn text": (file("torn.txt", "\n".join(LINES).encode()[:-60]), "columns"),
        "another table": (file("table.csv", b"place,deaths\nKyiv,1\n"), "columns"),
        "another country": (
            file("ru.txt", "\n".join([row(n, "Tula", 54, 37, country="RU") for n in range(1, 40)]).encode()),
            "RU",
        ),
        "a picture": (file("a.png", b"\x89PNG\r\n\x1a\n\x00\xff\xfe" * 40), "no"),
        "nothing": (file("empty.txt", b""), "no place"),
        "no number": (file("words.txt", row(1, "X", 1, 1).replace("1\t1\tP", "north\teast\tP").encode()), "line 1"),
        "nowhere": (file("nowhere.txt", row(1, "X", 91.5, 10).encode()), "nowhere"),
        "not there": (folder / "missing.zip", "cannot be read"),
    }


@pytest.mark.parametrize(
    "kind",
    ["torn zip", "torn text", "another table", "another country", "a picture", "nothing", "no number", "nowhere",
     "not there"],
)  # fmt: skip
def test_a_bad_file_is_refused_and_what_was_there_still_works(tmp_path: Path, kind: str) -> None:
    user = tmp_path / "user"
    dumps.add("UA", zipped(tmp_path, LINES), user)
    before = sorted(path.name for path in user.iterdir())
    path, word = bad_files(tmp_path)[kind]
    with pytest.raises(BadInput, match=word):
        dumps.add("UA", path, user)
    assert sorted(each.name for each in user.iterdir()) == before
    assert opened(user).has("Нововигадане")


def test_a_zip_of_another_country_is_refused_by_what_it_holds(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"not 'UA\.txt'"):
        dumps.add("UA", zipped(tmp_path, LINES, member="SD.txt"), tmp_path / "user")


@pytest.mark.parametrize("code", ["Ukraine", "XX", "", "../etc"])
def test_a_code_of_no_country_is_refused(tmp_path: Path, code: str) -> None:
    with pytest.raises(BadOption):
        dumps.add(code, zipped(tmp_path, LINES), tmp_path / "user")


def test_a_torn_dump_in_the_users_folder_is_left_out_with_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = dumps.add("UA", zipped(tmp_path, LINES), tmp_path / "user")
    (tmp_path / "user" / kept.folder / "names.marisa").write_bytes(b"torn")
    monkeypatch.setenv("STRIKEMAP_GAZETTEER", str(tmp_path / "user"))
    default.cache_clear()
    try:
        with pytest.warns(UserWarning, match="left out"):
            places = default()
        assert places.find("Kharkiv")[0].latitude == pytest.approx(49.98, abs=0.01)
    finally:
        default.cache_clear()
