"""What is drawn is what was reported: nothing is lost between rows and marks, however many there are."""

import time

import numpy as np
import pytest

from dashboard import viewport
from dashboard.map_data import WEAPONS, MapData, prepare
from dashboard.tally import Mode, tally
from dashboard.viewport import apart, box, draw
from tests.dashboard.map import rows as r

UKRAINE = box(44.0, 22.0, 52.5, 40.5)


def named(data: MapData, drawing: viewport.Drawing) -> dict[str, int]:
    return {data.name[n]: int(count) for n, count in zip(drawing.number, drawing.n, strict=True)}


def test_a_mark_counts_its_rows_and_intercepted_ones_apart() -> None:
    data = prepare(r.frame(r.row(r.KYIV), r.row(r.KYIV, intercepted=True), r.row(r.KYIV)))
    drawing = draw(data, tally(data), view=UKRAINE, zoom=6)
    assert (drawing.n.tolist(), drawing.intercepted.tolist()) == ([2], [1])


def test_only_the_rows_asked_for_are_counted() -> None:
    data = prepare(r.frame(r.row(r.KYIV), r.row(r.KHARKIV), r.row(r.KYIV)))
    mask = np.array([True, False, True])
    for rows in (mask, np.flatnonzero(mask), slice(0, 1)):
        expected = {"Kyiv": 1 if isinstance(rows, slice) else 2}
        assert named(data, draw(data, tally(data, rows), view=UKRAINE, zoom=6)) == expected


def test_no_rows_draw_nothing() -> None:
    data = prepare(r.frame(r.row(r.KYIV)))
    drawing = draw(data, tally(data, np.array([False])), view=UKRAINE, zoom=6)
    assert (len(drawing.number), len(drawing.group_n)) == (0, 0)


@pytest.mark.parametrize(("mode", "expected"), [("mentions", 4), ("reports", 2), ("events", 3)])
def test_mentions_reports_and_events_are_counted_apart(mode: Mode, expected: int) -> None:
    data = prepare(
        r.frame(
            r.row(r.KYIV, report_id="a", event_id="e1"),
            r.row(r.KYIV, report_id="a", event_id="e2"),
            r.row(r.KYIV, report_id="b", event_id="e1"),
            r.row(r.KYIV, report_id="b", event_id=None),
        )
    )
    assert named(data, draw(data, tally(data, None, mode), view=UKRAINE, zoom=6)) == {"Kyiv": expected}


def test_one_report_of_two_places_counts_at_each() -> None:
    data = prepare(r.frame(r.row(r.KYIV), r.row(r.KHARKIV)))
    assert named(data, draw(data, tally(data, None, "reports"), view=UKRAINE, zoom=6)) == {"Kyiv": 1, "Kharkiv": 1}


def test_a_mark_is_hollow_only_where_every_row_needs_review() -> None:
    data = prepare(r.frame(r.row(r.KYIV, review="needed"), r.row(r.KHARKIV, review="needed"), r.row(r.KHARKIV)))
    drawing = draw(data, tally(data), view=UKRAINE, zoom=6)
    assert dict(zip([data.name[n] for n in drawing.number], drawing.unsure.tolist(), strict=True)) == {
        "Kyiv": 1,
        "Kharkiv": 0,
    }


@pytest.mark.parametrize(
    ("weapons", "told"),
    [
        (["drone", "drone", "missile"], "drone"),
        (["drone", "missile"], "mixed"),
        (["unknown", "unknown", "artillery"], "artillery"),
        (["unknown"], "unknown"),
    ],
)
def test_a_mark_has_the_weapon_that_most_of_those_name_which_name_one(weapons: list[str], told: str) -> None:
    data = prepare(r.frame(*(r.row(r.KYIV, weapon=weapon) for weapon in weapons)))
    drawing = draw(data, tally(data), view=UKRAINE, zoom=6)
    assert WEAPONS[int(drawing.weapon[0])] == told


def test_a_district_too_small_to_see_is_told_as_part_of_its_town() -> None:
    data = prepare(r.frame(r.row(r.KHARKIV), r.row(r.SALTIVKA), r.row(r.SALTIVKA, review="needed")))
    far, near = draw(data, tally(data), view=UKRAINE, zoom=6), draw(data, tally(data), view=None, zoom=12)
    assert named(data, far) == {"Kharkiv": 3}
    assert far.within == {0: (1,)}
    assert named(data, near) == {"Kharkiv": 1, "Saltivskyi district": 2}
    assert viewport.within(data, 0, 6) == (1,)
    assert viewport.within(data, 0, 12) == ()


def test_a_town_with_strikes_in_its_districts_only_still_has_a_mark() -> None:
    data = prepare(r.frame(r.row(r.KHARKIV), r.row(r.SALTIVKA)))
    assert named(data, draw(data, tally(data, np.array([False, True])), view=UKRAINE, zoom=6)) == {"Kharkiv": 1}


def test_a_country_has_no_mark_and_is_told_in_words() -> None:
    data = prepare(r.frame(r.row(r.UKRAINE), r.row(r.KYIV), r.row(r.UKRAINE)))
    assert named(data, draw(data, tally(data), view=UKRAINE, zoom=6)) == {"Kyiv": 1}
    assert [(one.name, one.n) for one in apart(data, tally(data))] == [("Ukraine", 2)]
    assert apart(data, tally(data, np.array([False, True, False]))) == []


def test_marks_that_would_cover_one_another_are_one_group_until_zoomed_in() -> None:
    near = [{**r.KYIV, "place": f"P{n}", "latitude": 50 + n / 50, "gazetteer_id": f"g:{n}"} for n in range(5)]
    data = prepare(r.frame(*(r.row(place) for place in near), r.row(r.KHARKIV)))
    far, close = draw(data, tally(data), view=UKRAINE, zoom=6), draw(data, tally(data), view=None, zoom=13)
    assert named(data, far) == {"Kharkiv": 1}
    assert (far.group_n.tolist(), far.group_places.tolist()) == ([5], [5])
    assert len(close.number) == 6
    assert len(close.group_n) == 0


@pytest.mark.parametrize(("mode", "expected"), [("mentions", 11), ("reports", 4), ("events", 5)])
def test_a_group_counts_a_report_that_tells_of_several_of_its_towns_and_their_districts_once(
    mode: Mode, expected: int
) -> None:
    near = [{**r.KHARKIV, "place": f"P{n}", "latitude": 49.9 + n / 50, "gazetteer_id": f"g:{n}"} for n in range(4)]
    town = [r.KHARKIV, r.SALTIVKA]
    told = [r.row(place, report_id="one", event_id="one") for place in (*near, *town)]
    told += [r.row(place, report_id="two", event_id=f"e{n % 2}") for n, place in enumerate((*near[:2], r.SALTIVKA))]
    told += [r.row(near[0], report_id="three", event_id=None), r.row(near[0], report_id="four", event_id="four")]
    data = prepare(r.frame(*told, r.row(r.KYIV, report_id="one", event_id="e1")))
    counted = tally(data, None, mode)
    drawing = draw(data, counted, view=UKRAINE, zoom=5)
    assert (drawing.group_n.tolist(), named(data, drawing)) == ([expected], {"Kyiv": 1})
    alone = draw(data, counted, view=UKRAINE, zoom=5, selected=data.find(data.key(0)))
    assert named(data, alone)["P0"] == 4


def test_the_selected_place_is_drawn_alone_even_in_a_crowd_and_out_of_view() -> None:
    near = [{**r.KYIV, "place": f"P{n}", "latitude": 50 + n / 50, "gazetteer_id": f"g:{n}"} for n in range(6)]
    data = prepare(r.frame(*(r.row(place) for place in near)))
    assert named(data, draw(data, tally(data), view=UKRAINE, zoom=6, selected=2)) == {"P2": 1}
    assert named(data, draw(data, tally(data), view=box(10, 10, 12, 12), zoom=6, selected=2)) == {"P2": 1}


@pytest.mark.parametrize("zoom", [2, 5, 8, 11])
@pytest.mark.parametrize("places", [5, 300, 3000])
def test_no_strike_is_lost_between_rows_marks_and_groups(zoom: int, places: int) -> None:
    data = prepare(r.many(places, 4000))
    drawing = draw(data, tally(data), view=None, zoom=zoom)
    assert drawing.n.sum() + drawing.intercepted.sum() + drawing.group_n.sum() == 4000


def test_density_counts_every_town_once_and_keeps_rings_and_outlines() -> None:
    data = prepare(r.frame(*[r.row(r.KYIV)] * 4, r.row(r.KHARKIV), r.row(r.RAION), r.row(r.OBLAST)))
    drawing = draw(data, tally(data), view=UKRAINE, zoom=6, layer="density")
    assert set(named(data, drawing)) == {"Synelnykove Raion", "Kharkiv Oblast"}
    assert len(drawing.cell_x) == 2
    assert drawing.breaks[0] == 1


def test_a_view_without_area_is_no_view() -> None:
    assert box(50, 30, 50, 30) is None
    assert box(float("nan"), 30, 50, 31) is None


def test_a_ring_that_reaches_into_the_view_is_drawn() -> None:
    data = prepare(r.frame(r.row(r.RAION), r.row(r.KYIV)))
    assert named(data, draw(data, tally(data), view=box(48.0, 36.35, 48.2, 36.6), zoom=10)) == {"Synelnykove Raion": 1}


def test_a_million_rows_are_drawn_from_a_few_thousand_numbers_in_little_time() -> None:
    data = prepare(r.many(20_000, 1_000_000))
    mask = np.ones(1_000_000, dtype=bool)
    mask[::3] = False
    draw(data, tally(data, mask), view=UKRAINE, zoom=6)
    times = []
    for _ in range(5):
        start = time.process_time()
        drawing = draw(data, tally(data, mask), view=UKRAINE, zoom=6)
        times.append(time.process_time() - start)
    assert len(drawing.number) + len(drawing.group_n) < 700
    assert sorted(times)[2] < 0.25  # measured 0.04 on one quiet core: the bound only catches another order of growth
    values = [getattr(one, name) for one in (data, data.reports, data.events) for name in one.__slots__]
    # All of these reports and events are told of several places: the numbers of the shared ones stand beside the rest.
    assert sum(value.nbytes for value in values if isinstance(value, np.ndarray)) < 27_000_000


def test_the_middle_of_a_view_is_where_the_map_is_centred() -> None:
    assert viewport.middle(-30.0, 30.0) == pytest.approx(0)
    assert viewport.middle(40.0, 60.0) == pytest.approx(51.0, abs=0.3)  # the mean would be 50


def test_the_map_opens_where_most_of_it_happened_and_one_far_away_does_not_shrink_it() -> None:
    far = {**r.KYIV, "place": "Far away", "latitude": 27.0, "longitude": 109.0, "gazetteer_id": None}
    data = prepare(r.frame(*[r.row(r.KYIV)] * 5, *[r.row(r.KHARKIV)] * 4, r.row(far)))
    whole, most = viewport.fit(data, tally(data)), viewport.fit(data, tally(data), share=0.7)
    assert whole is not None
    assert most is not None
    assert whole[3] > 109
    assert 36 < most[3] < 37
    assert draw(data, tally(data), view=UKRAINE, zoom=6).places == 3


def test_two_wars_alike_are_both_in_the_first_view() -> None:
    gaza = {**r.KYIV, "place": "Gaza", "latitude": 31.5, "longitude": 34.46, "country": "PS", "gazetteer_id": None}
    data = prepare(r.frame(*[r.row(r.KYIV)] * 5, *[r.row(gaza)] * 5))
    most = viewport.fit(data, tally(data), share=0.7)
    assert most is not None
    assert most[0] < 32
    assert most[2] > 50


def test_a_group_of_one_is_a_mark() -> None:
    data = prepare(r.many(900, 4000))
    for zoom in range(2, 12):
        assert (draw(data, tally(data), view=None, zoom=zoom).group_places > 1).all()
