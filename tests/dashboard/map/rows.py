"""Rows for the tests of the map, with only the columns that the map reads."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from dashboard.map_data import WEAPONS

KYIV = {"place": "Kyiv", "latitude": 50.45, "longitude": 30.52, "admin1": "Kyiv", "gazetteer_id": "geonames:703448"}
KHARKIV = {
    **{"place": "Kharkiv", "latitude": 49.98081, "longitude": 36.25272},
    **{"admin1": "Kharkiv Oblast", "gazetteer_id": "geonames:706483"},
}
SALTIVKA = {
    **{"place": "Saltivskyi district", "latitude": 50.02, "longitude": 36.33, "radius_km": 4.0},
    **{"place_kind": "district", "settlement": "Kharkiv", "admin1": "Kharkiv Oblast", "gazetteer_id": "x:saltivka"},
}
OBLAST = {
    **{"place": "Kharkiv Oblast", "latitude": 49.5, "longitude": 36.5, "radius_km": 120.0, "settlement": None},
    **{"place_kind": "admin1", "admin1": "Kharkiv Oblast", "gazetteer_id": "geonames:706482"},
}
RAION = {
    **{"place": "Synelnykove Raion", "latitude": 48.3, "longitude": 36.0, "radius_km": 40.0, "settlement": None},
    **{"place_kind": "admin2", "gazetteer_id": "x:raion"},
}
# The engine keeps the town's name and id, and moves the point or widens the circle.
NORTH_OF_POKROVSK = {
    **{"place": "Pokrovsk", "latitude": 48.37, "longitude": 37.18, "radius_km": 2.5},
    **{"gazetteer_id": "geonames:704422"},
}
NEAR_KHARKIV = {
    **{"place": "Kharkiv", "latitude": 49.98081, "longitude": 36.25272, "radius_km": 21.5},
    **{"admin1": "Kharkiv Oblast", "gazetteer_id": "geonames:706483"},
}
# A district and a village that no gazetteer has: placed where the town and the oblast are.
UNKNOWN_DISTRICT = {
    **{
        "place": "the Sunny district",
        "latitude": 49.98081,
        "longitude": 36.25272,
        "radius_km": 11.5,
        "gazetteer_id": None,
    },
    **{"place_kind": "district", "settlement": "Kharkiv", "admin1": "Kharkiv Oblast"},
}
UNKNOWN_VILLAGE = {
    **{"place": "Nova Vyhadka", "latitude": 49.5, "longitude": 36.5, "radius_km": 117.9, "gazetteer_id": None},
    **{"admin1": "Kharkiv Oblast"},
}
UKRAINE = {
    **{"place": "Ukraine", "latitude": 49.0, "longitude": 32.0, "radius_km": 600.0, "settlement": None},
    **{"place_kind": "country", "admin1": None, "gazetteer_id": "geonames:690791"},
}
NOWHERE = {
    **{"place": "the village", "latitude": None, "longitude": None, "radius_km": None, "settlement": None},
    **{"place_kind": None, "admin1": None, "country": None, "gazetteer_id": None},
}


def row(place: dict[str, Any], **differs: Any) -> dict[str, Any]:
    """A strike at that place: a town of Ukraine struck by something unnamed, unless it is said otherwise."""
    usual = {
        **{"place_kind": "settlement", "settlement": place["place"], "country": "UA", "radius_km": 5.0},
        **{"weapon": "unknown", "intercepted": False, "review": "machine", "report_id": "r1", "event_id": None},
    }
    return {**usual, **place, **differs}


def frame(*rows: dict[str, Any]) -> pd.DataFrame:
    """A frame of those rows."""
    return pd.DataFrame(list(rows))


def many(places: int, strikes: int, *, seed: int = 7) -> pd.DataFrame:
    """Made-up strikes at made-up places over Ukraine, some places much more often than others."""
    rng = np.random.default_rng(seed)
    latitude, longitude = rng.uniform(44.5, 52, places), rng.uniform(22.5, 40, places)
    at = np.minimum((rng.pareto(1.1, strikes) * places / 40).astype(int), places - 1)
    return pd.DataFrame(
        {
            "place": pd.Series([f"Place {n}" for n in range(places)], dtype="string").take(at).reset_index(drop=True),
            "gazetteer_id": pd.Series([f"g:{n}" for n in range(places)], dtype="string")
            .take(at)
            .reset_index(drop=True),
            "settlement": pd.Series([f"Place {n}" for n in range(places)], dtype="string")
            .take(at)
            .reset_index(drop=True),
            "place_kind": pd.Categorical(["settlement"] * strikes),
            "latitude": latitude[at],
            "longitude": longitude[at],
            "radius_km": 4.0,
            "country": pd.Categorical(["UA"] * strikes),
            "weapon": pd.Categorical.from_codes(rng.integers(0, len(WEAPONS), strikes), WEAPONS),
            "intercepted": rng.random(strikes) < 0.1,
            "review": pd.Categorical(["machine"] * strikes),
            "report_id": pd.Series(rng.integers(0, strikes // 2 + 1, strikes)),
            "event_id": pd.Series(rng.integers(0, strikes // 3 + 1, strikes)),
        }
    )
