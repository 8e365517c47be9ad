"""Other projects' files -> reports and strikes: every row accounted for, what is doubtful flagged. All rows made up."""

from __future__ import annotations

import json
from typing import Any

import pytest

from geodata import exports, frame
from geodata.errors import BadInput, BadOption, StrikemapError
from geodata.readers import imports
from geodata.readers.foreign import Imported
from geodata.readers.records import Source


def read(data: str, **options: Any) -> tuple[list[Imported], list[str], list[str]]:
    """What was read, the errors and the warnings."""
    errors: list[StrikemapError] = []
    warnings: list[str] = []
    source = Source("'a'", "a", warn=warnings.append, on_error=errors.append)
    return list(imports.read(data.encode(), source, **options)), [str(error) for error in errors], warnings


def table(*rows: dict[str, Any]) -> str:
    lines = [",".join(rows[0])]
    lines += [",".join('"' + str(value).replace('"', '""') + '"' for value in row.values()) for row in rows]
    return "\n".join(lines) + "\n"


def ucdp(**values: Any) -> dict[str, Any]:
    made = {
        "id": "7.0", "side_a": "Government", "source_office": "Agency;Other", "source_date": "2023-03-05",
        "source_headline": "Shells hit Idlib", "source_article": "", "source_original": "SOHR", "where_prec": "1.0",
        "where_coordinates": "Idlib", "where_description": "", "adm_1": "Idlib governorate", "adm_2": "",
        "latitude": "35.93", "longitude": "36.63", "country": "Syria", "date_prec": "1.0", "date_start": "2023-03-04",
        "date_end": "2023-03-04", "best": "3.0", "high": "5.0", "low": "2.0",
    }  # fmt: skip
    return {**made, **values}


def test_ucdp_gives_bounds_of_the_killed_and_nobody_accused() -> None:
    (found,), errors, warnings = read(table(ucdp()))
    (row,) = found.rows
    assert errors == warnings == []
    assert (found.report.report_id, found.report.text, found.report.source) == ("ucdp:7", "Shells hit Idlib", "Agency")
    assert (row["killed_min"], row["killed_max"], row["killed_text"]) == (2, 5, "best estimate 3")
    assert (row["injured_min"], row["alleged_actor"], row["weapon"]) == (None, None, "unknown")
    assert (row["place"], row["country"], row["date"], row["date_precision"]) == ("Idlib", "SY", "2023-03-04", "day")
    assert (row["quote"], row["place_start"], row["place_end"]) == ("Shells hit Idlib", 11, 16)
    assert (row["review"], row["confidence"]) == ("machine", None)
    assert tuple(row) == frame.NAMES


@pytest.mark.parametrize(
    ("values", "column", "words"),
    [
        ({"latitude": "0", "longitude": "0"}, "latitude", "has the position 0, 0"),
        ({"latitude": "north"}, "latitude", "has the position 'north', '36.63', which is none"),
        ({"latitude": "135.9"}, "latitude", "which is none"),
        ({"date_start": "1527-01-01"}, "date", "which cannot be"),
        ({"date_start": "spring"}, "date", "'spring', which is no day"),
        ({"low": "many"}, "killed_min", "'many', which is no number of people"),
        ({"low": "-1"}, "killed_min", "which is no number of people"),
    ],
)
def test_what_cannot_be_is_unknown_and_flagged(values: dict[str, Any], column: str, words: str) -> None:
    (found,), errors, (warning,) = read(table(ucdp(**values)))
    assert errors == []
    assert found.rows[0][column] is None
    assert found.rows[0]["review"] == "needed"
    assert words in warning
    assert warning.startswith("row 1 of 'a' ")
    assert words in found.rows[0]["place_reason"]


def test_a_name_far_from_its_place_is_flagged_and_kept() -> None:
    (found,), _, (warning,) = read(table(ucdp(where_coordinates="Dnipro", latitude="51.92", longitude="30.82")))
    (row,) = found.rows
    assert (row["latitude"], row["longitude"], row["review"]) == (51.92, 30.82, "needed")
    assert "has 'Dnipro' at 51.92, 30.82" in warning
    assert "km from the nearest place of that name" in warning


def test_a_row_without_words_is_named_and_the_next_is_read() -> None:
    bare = ucdp(id="8", source_headline="")
    found, errors, _ = read(table(bare, ucdp()))
    assert [one.report.report_id for one in found] == ["ucdp:7"]
    assert errors == ["row 1 of 'a' has neither words nor a title, so nothing could be checked against it"]


def test_viina_dates_are_those_of_the_report() -> None:
    row = {
        "event_id": "5", "date": "20220225", "text": "Удар по Харкову", "source": "unian", "url": "https://example.org/1",
        "geonameid": "706483", "asciiname": "Kharkiv", "ADM1_NAME": "Kharkiv", "ADM2_NAME": "", "longitude": "36.25",
        "latitude": "49.98", "GEO_PRECISION": "ADM3",
    }  # fmt: skip
    twice = {**row, "asciiname": "Chuhuiv", "latitude": "49.84", "longitude": "36.69"}
    (found,), errors, warnings = read(table(row, twice))
    assert errors == warnings == []
    assert str(found.report.published) == "2022-02-25"
    assert [one["date"] for one in found.rows] == [None, None]
    assert [one["place"] for one in found.rows] == ["Kharkiv", "Chuhuiv"]
    assert len({one["strike_id"] for one in found.rows}) == 2


def test_bellingcat_dates_are_month_first_and_positions_strings() -> None:
    incident = {
        "id": "CIV1", "date": "02/03/2023", "latitude": "49.98", "longitude": "36.25", "location": "Kharkiv",
        "description": "A shop was hit.", "sources": [{"path": "https://example.org/1"}],
        "filters": [{"key": "Weapon System", "value": "Ballistic missile"}],
    }  # fmt: skip
    found, errors, warnings = read(json.dumps([incident, {**incident, "date": "31/12/2023", "id": "CIV2"}, 5]))
    first, second = found
    assert (first.rows[0]["date"], first.rows[0]["weapon"]) == ("2023-02-03", "missile")
    assert first.report.url == "https://example.org/1"
    assert second.rows[0]["date"] is None
    assert len(errors) == len(warnings) == 1


def test_acled_takes_strikes_alone_and_its_zero_is_unknown() -> None:
    row = {
        "event_id_cnty": "SDN1", "event_date": "05 March 2024", "time_precision": "1", "notes": "Shelling in Khartoum.",
        "sub_event_type": "Shelling/artillery/missile attack", "actor1": "Group", "location": "Khartoum",
        "admin1": "Khartoum", "country": "Sudan", "latitude": "15.55", "longitude": "32.53", "geo_precision": "1",
        "source": "Radio", "fatalities": "0",
    }  # fmt: skip
    found, _, _ = read(table(row, {**row, "event_id_cnty": "SDN2", "sub_event_type": "Protest"}))
    (only,) = found
    assert (only.rows[0]["killed_min"], only.rows[0]["killed_max"]) == (None, None)
    assert (only.rows[0]["date"], only.rows[0]["country"]) == ("2024-03-05", "SD")


def test_a_table_with_hxl_tags_is_read_by_them() -> None:
    data = (
        "When,Where,Lat,Lon,Dead,What\n#date+occurred,#loc+name,#geo+lat,#geo+lon,#affected+killed,#description\n"
        "2024-03-05,Khartoum,15.55,32.53,4,A market was shelled.\n"
    )
    (found,), _, _ = read(data)
    (row,) = found.rows
    assert (row["date"], row["place"], row["killed_min"], row["killed_max"]) == ("2024-03-05", "Khartoum", 4, 4)
    assert found.report.text == "A market was shelled."


def test_any_table_by_named_columns() -> None:
    data = "tag;ort;was\n05.03.2024;Khartoum;A market was shelled.\n"
    mapping = {"text": "was", "place": "ort", "date": "tag", "date_format": "%d.%m.%Y"}
    (found,), _, _ = read(data, mapping=mapping)
    assert (found.rows[0]["date"], found.rows[0]["latitude"]) == ("2024-03-05", None)


@pytest.mark.parametrize(
    ("mapping", "words"),
    [
        ({"text": "nothing"}, "has no column 'nothing'; its columns are 'a', 'b'"),
        ({"mood": "a"}, "no field 'mood'"),
        ({"date": "a"}, "--map needs text=COLUMN"),
    ],
)
def test_a_mapping_that_does_not_fit_says_so(mapping: dict[str, str], words: str) -> None:
    with pytest.raises(BadOption, match=words):
        read("a,b\n1,2\n", mapping=mapping)


def test_a_file_of_nobody_is_refused() -> None:
    with pytest.raises(BadInput, match="no file that can be told by its columns"):
        read("a,b\n1,2\n")


@pytest.mark.parametrize("form", ["csv", "geojson", "jsonl"])
def test_our_own_exports_are_told_and_taken_back(form: str) -> None:
    (found,), _, _ = read(table(ucdp()))
    (again,), errors, _ = read(exports.text(found.rows, form))
    assert errors == []
    assert again.rows == found.rows
    assert again.report.report_id == found.report.report_id


def test_our_own_empty_export_is_told_too() -> None:
    assert read(exports.text([], "csv"))[0] == []


@pytest.mark.parametrize(
    ("values", "columns", "words"),
    [
        ({"low": "5", "high": "2"}, ("killed_min", "killed_max"), "has at least 5 and at most 2 killed"),
        ({"date_end": "2023-03-01"}, ("date_end",), "ends on 2023-03-01, before its first day 2023-03-04"),
        ({"country": "Atlantis"}, ("country",), "has the country 'Atlantis', which is not known"),
        ({"high": "99999999999"}, ("killed_max",), "'99999999999', which is no number of people"),
    ],
)
def test_what_contradicts_itself_is_flagged(values: dict[str, Any], columns: tuple[str, ...], words: str) -> None:
    (found,), _, (warning,) = read(table(ucdp(**values)))
    (row,) = found.rows
    assert [row[name] for name in columns] == [None] * len(columns)
    assert row["review"] == "needed"
    assert words in warning


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Yemen (North Yemen)", "YE"),
        ("Macedonia, FYR", "MK"),
        ("DR Congo (Zaire)", "CD"),
        ("Russia (Soviet Union)", "RU"),
    ],
)
def test_a_country_under_two_names_is_known_by_either(name: str, code: str) -> None:
    (found,), _, _ = read(table(ucdp(country=name)))
    assert found.rows[0]["country"] == code


def test_words_of_others_for_a_weapon_are_kept_as_words() -> None:
    data = "What,Kind,Status\nA market was shelled.,Shelling,rumour\n"
    mapping = {"text": "What", "weapon": "Kind", "claim_status": "Status"}
    (found,), _, (warning,) = read(data, mapping=mapping)
    assert (found.rows[0]["weapon"], found.rows[0]["weapon_text"]) == ("unknown", "Shelling")
    assert found.rows[0]["claim_status"] == "attributed"
    assert "has the claim_status 'rumour'" in warning


def test_a_record_is_kept_whole_beside_its_strike() -> None:
    first, second = ucdp(deaths_civilians="2"), ucdp(deaths_civilians="1", where_coordinates="Aleppo")
    (found,), _, _ = read(table(first, second))
    assert [json.loads(line)["deaths_civilians"] for line in (found.report.facts_from or "").split("\n")] == ["2", "1"]
