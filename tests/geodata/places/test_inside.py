"""Names of places inside the names of organisations and persons count as the option says; sentences are ours."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from geodata import places, toponyms
from geodata.cli import main
from geodata.errors import BadOption
from geodata.model import Report


def names(text: str, inside: toponyms.Inside) -> list[str]:
    return [toponym.text for toponym in toponyms.find(text, inside=inside)]


@pytest.mark.parametrize(
    ("text", "inside", "alone"),
    [
        ("Paris Police said a man was held in Lyon.", ["Paris"], ["Lyon"]),
        ("The University of Kyiv and the Bank of England reported.", ["Kyiv", "England"], []),
        ("The London Stock Exchange fell.", ["London"], []),
        ("The Kharkiv Regional Prosecutor's Office said shells hit Izium.", ["Kharkiv"], ["Izium"]),
        ("Strikes hit Sumy, the Ministry of Defence of Ukraine said.", ["Ukraine"], ["Sumy"]),
        ("Ohio State University reported it.", ["Ohio"], []),
    ],
)
def test_a_name_inside_an_organisations_counts_unless_none_is_asked_for(
    text: str, inside: list[str], alone: list[str]
) -> None:
    assert set(names(text, "organisations")) == {*inside, *alone}
    assert names(text, "none") == alone


@pytest.mark.parametrize(
    "text",
    [
        "Al-Shifa Hospital in Gaza City was hit.",  # a house with a name of its own is a place
        "Shells hit Ukraine's Ministry of Defence in Kyiv.",
        "Kharkiv Mayor Ihor Terekhov said blasts shook Kharkiv.",
        "Shelling hit Pokrovsk and Myrnohrad in Donetsk Oblast.",
    ],
)
def test_what_stands_by_itself_counts_either_way(text: str) -> None:
    assert names(text, "none") == names(text, "organisations") != []


def test_a_name_inside_a_persons_counts_only_where_all_is_asked_for() -> None:
    text = "Jack London wrote about Alaska."
    assert names(text, "organisations") == names(text, "none") == ["Alaska"]
    assert "London" in names(text, "all")
    unsure = next(toponym for toponym in toponyms.find(text, inside="all") if toponym.text == "London")
    assert unsure.confidence < 0.5


def test_places_and_the_command_line_take_the_option(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = Report("r", "Paris Police said a man was held in Lyon.")
    assert [place["text"] for place in places.find(report, inside="none")] == ["Lyon"]
    with pytest.raises(BadOption, match="'some'"):
        places.find(report, inside="some")  # type: ignore[arg-type]
    file = tmp_path / "r.txt"
    file.write_text(report.text, "utf-8")
    for option, expected in (("none", ["Lyon"]), ("organisations", ["Paris", "Lyon"])):
        assert main(["places", str(file), "--inside", option]) == 0
        assert [json.loads(line)["text"] for line in capsys.readouterr().out.splitlines()] == expected
