"""What a report says of a strike besides the place: weapon, figures, day, source, side, standing. One row a kind."""

from __future__ import annotations

import datetime as dt

import pytest

from geodata import pipeline
from geodata.model import Report, Strike

PUBLISHED = dt.date(2025, 3, 14)  # a Friday


def only(text: str, *, published: dt.date | None = PUBLISHED) -> Strike:
    found = pipeline.read(Report("r", text, published=published, language="en"))
    assert len(found) == 1, [(s.place, s.quote) for s in found]
    return found[0]


WEAPONS = (
    ("Russia hit Kharkiv with two Iskander missiles.", "missile"),
    ("Shahed drones attacked Odesa overnight.", "drone"),
    ("Russia attacked Kyiv with drones and missiles.", "missile+drone"),
    ("Guided bombs hit Zaporizhzhia, wounding four.", "glide_bomb"),
    ("An Israeli air strike on Tyre killed two people.", "airstrike"),
    ("Jets dropped bombs on Idlib.", "airstrike"),
    ("Nikopol was shelled on Thursday, and one man was hurt.", "artillery"),
    ("HIMARS rockets struck Rylsk, killing one.", "artillery"),
    ("Kherson was hit by artillery and drones; two people died.", "mixed"),
    ("Explosions shook Sumy; the army said it was a Russian strike.", "unknown"),
    ("A Kh-101 missile fell on Vinnytsia.", "missile"),
    ("KAB bombs fell on Kramatorsk.", "glide_bomb"),
)

FIGURES = (
    ("A missile hit Odesa, killing five people and injuring twelve.", 5, 12),
    ("A missile killed at least 5 people in Odesa and wounded more than 20.", 5, 20),
    ("A drone hit Sumy; nobody was hurt.", 0, 0),
    ("A drone hit Sumy. There were no casualties.", 0, 0),
    ("Missiles hit Dnipro. Dozens were killed.", None, None),
    ("A woman and her two children were killed when a shell hit their house in Nikopol.", 3, None),
    ("Two nurses and a driver died in a missile strike on Kherson.", 3, None),
    ("Twenty-three people died when a missile struck Uman.", 23, None),
    ("A drone strike on Kharkiv injured six people, including two children.", None, 6),
    ("The death toll from the missile strike on Ternopil has risen to 31.", 31, None),
    ("The number of people injured in the drone attack on Kyiv rose to 48; six were killed.", 6, 48),
    ("Three people wounded in the missile strike on Poltava have died, which brings the dead to 54.", 54, None),
    ("A shell killed a shepherd near Kupiansk.", 1, None),
    ("A missile hit a bus in Kramatorsk. The driver was killed and four passengers were injured.", 1, 4),
    ("An air strike on Rafah left 12 dead and 30 injured.", 12, 30),
    ("Up to ten people were killed in an air strike on Homs.", None, None),
    ("A missile hit a 25-storey block in Kyiv, wounding a 71-year-old man.", None, 1),
    (
        "Israeli strikes on Gaza City killed 14 people on Thursday; 39,000 have died since the start of the war.",
        14,
        None,
    ),
)

DAYS = (
    ("Drones hit Odesa on Thursday.", dt.date(2025, 3, 13), "day"),
    ("Drones hit Odesa overnight.", dt.date(2025, 3, 14), "night"),
    ("Drones hit Odesa early on Friday.", dt.date(2025, 3, 14), "night"),
    ("Drones hit Odesa on Tuesday night.", dt.date(2025, 3, 11), "night"),
    ("Drones hit Odesa yesterday.", dt.date(2025, 3, 13), "day"),
    ("Drones hit Odesa this morning.", dt.date(2025, 3, 14), "day"),
    ("Drones hit Odesa on 9 March.", dt.date(2025, 3, 9), "day"),
    ("Drones hit Odesa on December 30.", dt.date(2024, 12, 30), "day"),
    ("Drones hit Odesa on 5 May 2023.", dt.date(2023, 5, 5), "day"),
    ("Drones hit Odesa three days ago.", dt.date(2025, 3, 11), "day"),
    ("Drones hit Odesa last week.", None, "week"),
    ("Drones hit Odesa.", None, "unknown"),
    ("Drones hit Odesa, officials said on Friday.", None, "unknown"),
)

SOURCES = (
    ("A drone hit Sumy, according to the regional governor.", "the regional governor"),
    ("A drone hit Sumy, the State Emergency Service said.", "the State Emergency Service"),
    ("The mayor, Artem Kobzar, said a drone had hit Sumy.", "The mayor, Artem Kobzar"),
    ("“A drone hit Sumy,” said Oleh Hryhorov, head of the region.", "Oleh Hryhorov"),
    ("A drone hit Sumy.", None),
    # a line of its own gives the source where it names one
    ("A drone hit Sumy.\nSource: Serhii Lysak, head of the region, on Telegram", "Serhii Lysak"),
    ("A drone hit Sumy.\nSource: the State Emergency Service", "the State Emergency Service"),
    ("A drone hit Sumy.\nSource: Al-Masirah.", "Al-Masirah"),
    ("A drone hit Sumy.\nSource: https://example.org/abc", None),
    ("A drone hit Sumy.\nSource: Example.org", None),
    ("A drone hit Sumy.\nSource: ;", None),
    ("A drone hit Sumy.\nSource: our own photo archive", None),
)

SIDES = (
    ("Russian missiles hit Odesa.", "Russia"),
    ("Ukrainian drones attacked a depot in Bryansk.", "Ukraine"),
    ("A market in Donetsk was shelled by Ukrainian troops.", "Ukraine"),
    ("Israel bombed Tyre.", "Israel"),
    ("Hezbollah rockets hit Haifa.", "Hezbollah"),
    ("A missile hit Odesa. Ukraine blamed Russia.", "Russia"),
    ("A missile hit Odesa.", None),
)

STANDING = (
    ("A missile hit Odesa.", "asserted"),
    ("A missile hit Odesa, the army said.", "attributed"),
    ("A missile reportedly hit Odesa.", "attributed"),
    ("A Russian missile hit Odesa. Moscow denied responsibility.", "denied"),
    ("A missile hit Donetsk. Ukraine and Russia blamed each other for the attack.", "disputed"),
    # who denies was not struck
    ("A missile hit Odesa, killing five. Russia denied houses were hit.", "denied"),
    ("A missile hit Odesa, killing five. Russia denied aid convoys were hit.", "denied"),
    # what is refused is no strike
    ("A missile hit Odesa, killing five. Russia denied access to the site.", "asserted"),
    ("A missile hit Odesa, killing five. Russia denied visas to the investigators.", "asserted"),
    ("A missile hit Odesa, killing five. Russia denied the UN entry to the site.", "asserted"),
    ("A missile hit Odesa, killing five. Entry to the site was denied to the press.", "asserted"),
    ("A missile hit Odesa, killing five. Russia denied striking an aid convoy.", "denied"),
    ("A missile hit Odesa, killing five. Russia denied that an aid convoy was hit.", "denied"),
    # a denial of the strike is one, whoever was struck; one of aim, intent or harm is not
    ("Russia denied that it struck civilians in Kharkiv on Monday. The missile killed five.", "denied"),
    ("Israel denied hitting civilians in Rafah, where an airstrike killed 45.", "denied"),
    ("A missile hit Kharkiv on Monday, killing five. Russia denied bombing civilians.", "denied"),
    ("A missile hit Kharkiv on Monday, killing five. Russia denied targeting civilians.", "asserted"),
    ("A missile hit Kharkiv on Monday, killing five. Russia denied deliberately striking civilians.", "asserted"),
    ("A missile hit Kharkiv on Monday, killing five. Russia denied that the attack killed civilians.", "asserted"),
)


@pytest.mark.parametrize(("text", "weapon"), WEAPONS)
def test_the_weapon_is_the_one_that_the_words_name(text: str, weapon: str) -> None:
    assert only(text).weapon == weapon


@pytest.mark.parametrize(("text", "killed", "injured"), FIGURES)
def test_figures_are_as_stated_and_never_added_up(text: str, killed: int | None, injured: int | None) -> None:
    strike = only(text)
    assert (strike.killed and strike.killed.minimum, strike.injured and strike.injured.minimum) == (killed, injured)


@pytest.mark.parametrize(("text", "date", "precision"), DAYS)
def test_the_day_is_told_by_words_never_by_publication(text: str, date: dt.date | None, precision: str) -> None:
    when = only(text).when
    assert (when.date, when.precision) == (date, precision)


@pytest.mark.parametrize(("text", "_date", "_precision"), DAYS[:6])
def test_without_a_publication_day_a_relative_day_is_null(text: str, _date: dt.date | None, _precision: str) -> None:
    assert only(text, published=None).when.date is None


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_the_source_is_in_the_words_of_the_report(text: str, source: str | None) -> None:
    assert only(text).attributed_to == source


@pytest.mark.parametrize(("text", "side"), SIDES)
def test_a_side_is_named_only_where_the_report_ties_it_to_the_strike(text: str, side: str | None) -> None:
    assert only(text).alleged_actor == side


@pytest.mark.parametrize(("text", "status"), STANDING)
def test_asserted_attributed_disputed_and_denied_are_told_apart(text: str, status: str) -> None:
    assert only(text).claim_status == status


def test_what_was_only_shot_down_is_intercepted_and_debris_that_does_damage_stays_so() -> None:
    assert only("Air defence shot down four drones over Kyiv.").intercepted
    assert only("Debris of a drone shot down over Kyiv set a garage on fire.").intercepted
    assert not only("Two of five missiles were shot down; the others hit Kyiv.").intercepted


def test_one_place_on_two_days_is_two_strikes() -> None:
    found = pipeline.read(
        Report("r", "Drones hit Odesa on Monday. On Wednesday a missile hit Odesa.", published=PUBLISHED)
    )
    assert [(s.place, s.when.date, s.weapon) for s in found] == [
        ("Odesa", dt.date(2025, 3, 10), "drone"),
        ("Odesa", dt.date(2025, 3, 12), "missile"),
    ]


def test_sentences_on_one_strike_are_one_strike() -> None:
    text = (
        "A missile hit Odesa on Thursday. The strike on the city killed two people, the governor said. "
        "Three more were injured in Odesa. The missile fell on a school."
    )
    strike = only(text)
    assert (strike.killed and strike.killed.minimum, strike.injured and strike.injured.minimum) == (2, 3)


def test_every_offset_points_at_its_words() -> None:
    text = "At least two people were killed and five injured when drones hit Odesa overnight, the mayor said."
    strike = only(text)
    assert text[strike.quote_start : strike.quote_end] == strike.quote
    assert text[strike.place_start : strike.place_end] == strike.place_text == "Odesa"
    said = {name: [text[a:b] for a, b in spans] for name, spans in strike.spans.items()}
    assert said == {
        "place": ["Odesa"],
        "date": ["overnight"],
        "weapon": ["drones"],
        "killed": ["At least two people were killed"],
        "injured": ["five injured"],
        "source": ["the mayor"],
    }


def test_history_is_background() -> None:
    text = (
        "Drones hit Odesa on Thursday. The port is rebuilding. "
        "In Kramatorsk, a missile killed 61 people on 8 April 2022."
    )
    found = pipeline.read(Report("r", text, published=PUBLISHED, language="en"))
    assert [(s.place, s.background) for s in found] == [("Odesa", False), ("Kramatorsk", True)]
