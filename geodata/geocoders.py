"""Online geocoders, through geopy: the last step, taken only when asked for, for names the gazetteer lacks.

Each provider is asked at the rate its policy allows, with our own user agent, a timeout and a few retries that wait
longer each time. Every answer is kept on disk (SQLite) with its provider and date, and is not asked for again. What
goes out is the name, the parent or neighbour given with it and the country: never text of a report.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sqlite3
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final, Literal

from geopy import exc
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import GeoNames, Nominatim, Photon
from platformdirs import user_cache_path

from geodata.errors import BadOption, GeocoderError
from geodata.locations import Ranked
from geodata.model import Location, PlaceKind

Provider = Literal["nominatim", "photon", "geonames"]
PROVIDERS: Final[tuple[Provider, ...]] = ("nominatim", "photon", "geonames")

# Nominatim's usage policy: at most 1 request a second. Photon asks for "reasonable" use; GeoNames allows 1,000 credits
# an hour to a free account.
_SECONDS_BETWEEN: Final[dict[Provider, float]] = {"nominatim": 1.0, "photon": 1.0, "geonames": 3.6}
_TITLES: Final[dict[Provider, str]] = {"nominatim": "Nominatim (OpenStreetMap)", "photon": "Photon (OpenStreetMap)",
                                       "geonames": "GeoNames"}  # fmt: skip
_TIMEOUT_SECONDS = 10.0
_MOST = 10  # candidates a name
_EARTH_KM_PER_DEGREE = 111.2

Row = dict[str, Any]


class OnlineGeocoder:
    """One provider. `domain` and `scheme` name another server of the same kind, such as one's own Nominatim.

    `cache` is the SQLite file of answers (None: in the user's cache folder). `pause` replaces `time.sleep` between
    retries.
    """

    def __init__(
        self,
        provider: Provider,
        *,
        cache: Path | None = None,
        domain: str | None = None,
        scheme: str | None = None,
        username: str | None = None,
        seconds_between: float | None = None,
        timeout_seconds: float = _TIMEOUT_SECONDS,
        retries: int = 3,
        pause: Callable[[float], None] = time.sleep,
        today: Callable[[], dt.date] = lambda: dt.datetime.now(dt.UTC).date(),
    ) -> None:
        if provider not in PROVIDERS:
            raise BadOption(f"no online geocoder is called '{provider}': choose one of {', '.join(PROVIDERS)}")
        self.provider = provider
        self._geocoder = _geocoder(provider, domain=domain, scheme=scheme, username=username, timeout=timeout_seconds)
        self._ask = RateLimiter(
            self._geocoder.geocode,
            min_delay_seconds=_SECONDS_BETWEEN[provider] if seconds_between is None else seconds_between,
            max_retries=0,  # retries are ours: geopy's wait always the same time and for every error
            swallow_exceptions=False,
        )
        self._server = f"{provider}:{domain or ''}"
        self._cache = _Cache(cache or user_cache_path("strikemap") / "geocoders.sqlite")
        self._retries, self._pause, self._today = retries, pause, today

    def find(self, name: str, *, near: str | None = None, country: str | None = None) -> list[Ranked]:
        """Candidates in the provider's order, with its name and the date of the answer in each reason.

        `confidence` falls with the rank: providers give no chance that could be compared. GeocoderError where the
        provider cannot be reached, refuses or answers nonsense; nothing is kept then.
        """
        query = name if near is None else f"{name}, {near}"
        key = (self._server, query.casefold(), (country or "").lower())
        kept = self._cache.get(key)
        if kept is None:
            kept = (self._today().isoformat(), self._rows(query, country))
            self._cache.put(key, *kept)
        date, rows = kept
        return [Ranked(name, rank, _location(self.provider, row, rank, date)) for rank, row in enumerate(rows, start=1)]

    def _rows(self, query: str, country: str | None) -> list[Row]:
        reader, options = _READERS[self.provider], _options(self.provider, country)
        for attempt in range(self._retries + 1):
            try:
                answers = self._ask(query, exactly_one=False, **options)
                rows = [reader(answer.raw, float(answer.latitude), float(answer.longitude)) for answer in answers or ()]
            except (
                exc.GeocoderTimedOut,
                exc.GeocoderUnavailable,
                exc.GeocoderRateLimited,
                exc.GeocoderServiceError,
            ) as error:
                final = isinstance(error, _FINAL) or attempt == self._retries
                if final:
                    raise GeocoderError(_sentence(self.provider, query, error)) from error
                wait = getattr(error, "retry_after", None)
                self._pause(float(wait) if wait else 2.0**attempt)
            except (KeyError, TypeError, ValueError) as error:
                raise GeocoderError(
                    f"{_TITLES[self.provider]} answered something for '{query}' that is no list of places"
                ) from error
            else:
                wanted = (country or "").upper()
                return [row for row in rows if not wanted or row["country"] in (wanted, None)][:_MOST]
        return []  # not reached: the last attempt returns or raises


def geocode(
    names: str | Iterable[str],
    *,
    provider: Provider,
    near: str | None = None,
    country: str | None = None,
    geocoder: OnlineGeocoder | None = None,
) -> list[Ranked]:
    """The candidates a provider has for each name; GeocoderError where it cannot be asked."""
    online = geocoder or OnlineGeocoder(provider)
    found: list[Ranked] = []
    for name in [names] if isinstance(names, str) else names:
        found += online.find(name, near=near, country=country)
    return found


_FINAL = (exc.GeocoderAuthenticationFailure, exc.GeocoderInsufficientPrivileges, exc.GeocoderQueryError)


def _geocoder(
    provider: Provider, *, domain: str | None, scheme: str | None, username: str | None, timeout: float
) -> Nominatim | Photon | GeoNames:
    settings: dict[str, Any] = {"user_agent": _user_agent(), "timeout": timeout}
    if domain is not None:
        settings["domain"] = domain
    if scheme is not None:
        settings["scheme"] = scheme
    if provider == "nominatim":
        return Nominatim(**settings)
    if provider == "photon":
        return Photon(**settings)
    account = username or os.environ.get("GEONAMES_USERNAME")
    if not account:
        raise GeocoderError("GeoNames needs an account: set GEONAMES_USERNAME to its name, or use nominatim or photon")
    return GeoNames(account, **settings)


def _user_agent() -> str:
    try:
        return f"strikemap/{version('strikemap')}"
    except PackageNotFoundError:  # run from a checkout
        return "strikemap"


def _options(provider: Provider, country: str | None) -> dict[str, Any]:
    if provider == "nominatim":
        return {
            "limit": _MOST,
            "addressdetails": True,
            "language": "en",
            "country_codes": (country or "").lower() or None,
        }
    if provider == "photon":
        return {"limit": _MOST, "language": "en"}
    return {"country": country.upper()} if country else {}


def _of_nominatim(raw: Row, latitude: float, longitude: float) -> Row:
    address = raw.get("address") or {}
    box = raw.get("boundingbox")
    return {
        "id": f"osm:{raw['osm_type']}/{raw['osm_id']}" if "osm_id" in raw else None,
        "name": raw.get("name") or str(raw["display_name"]).split(",")[0],
        "address": raw["display_name"],
        "kind": _OSM_KINDS.get(raw.get("addresstype") or raw.get("type") or "", "facility"),
        "country": (address.get("country_code") or "").upper() or None,
        "admin1": address.get("state"),
        "radius_km": _half_box(float(box[0]), float(box[1])) if box else None,
        "latitude": latitude,
        "longitude": longitude,
    }


def _of_photon(raw: Row, latitude: float, longitude: float) -> Row:
    found = raw["properties"]
    extent = found.get("extent")
    parts = [found.get(part) for part in ("name", "city", "state", "country")]
    return {
        "id": f"osm:{found['osm_type']}/{found['osm_id']}" if "osm_id" in found else None,
        "name": found.get("name") or found.get("street") or "",
        "address": ", ".join(str(part) for part in dict.fromkeys(parts) if part),
        "kind": _OSM_KINDS.get(found.get("osm_value") or found.get("type") or "", "facility"),
        "country": found.get("countrycode"),
        "admin1": found.get("state"),
        "radius_km": _half_box(float(extent[3]), float(extent[1])) if extent else None,
        "latitude": latitude,
        "longitude": longitude,
    }


def _of_geonames(raw: Row, latitude: float, longitude: float) -> Row:
    code = raw.get("fcode") or ""
    kind = _GEONAMES_KINDS.get(code) or ("settlement" if code.startswith("PPL") else "facility")
    if code.startswith("ADM") and code not in _GEONAMES_KINDS:
        kind = "admin2"
    parts = (raw["name"], raw.get("adminName1"), raw.get("countryName"))
    return {
        "id": f"geonames:{raw['geonameId']}",
        "name": raw["name"],
        "address": ", ".join(part for part in parts if part),
        "kind": kind,
        "country": raw.get("countryCode"),
        "admin1": raw.get("adminName1"),
        "radius_km": None,
        "latitude": latitude,
        "longitude": longitude,
    }


_READERS: Final[dict[Provider, Callable[[Row, float, float], Row]]] = {
    "nominatim": _of_nominatim, "photon": _of_photon, "geonames": _of_geonames,
}  # fmt: skip
_OSM_KINDS: Final[dict[str, PlaceKind]] = {
    "country": "country", "state": "admin1", "region": "admin1", "province": "admin1", "county": "admin2",
    "municipality": "admin2", "district": "admin2", "city": "settlement", "town": "settlement", "village": "settlement",
    "hamlet": "settlement", "locality": "settlement", "suburb": "district", "borough": "district",
    "quarter": "district", "neighbourhood": "district", "city_district": "district",
}  # fmt: skip
_GEONAMES_KINDS: Final[dict[str, PlaceKind]] = {
    "PCLI": "country",
    "ADM1": "admin1",
    "ADM2": "admin2",
    "PPLX": "district",
}
# Where a provider gives no extent: our own estimate of what such a name may mean.
_USUAL_RADIUS_KM: Final[dict[PlaceKind, float]] = {
    "facility": 1.0, "district": 3.0, "settlement": 5.0, "admin2": 25.0, "admin1": 100.0, "country": 400.0,
    "region": 500.0,
}  # fmt: skip


def _half_box(south: float, north: float) -> float | None:
    """Half the height of a box in km; its width is left out, which errs for long narrow ones."""
    return round(abs(north - south) / 2 * _EARTH_KM_PER_DEGREE, 1) or None


def _location(provider: Provider, row: Row, rank: int, date: str) -> Location:
    kind: PlaceKind = row["kind"]
    return Location(
        name=row["name"], kind=kind, latitude=row["latitude"], longitude=row["longitude"],
        radius_km=row["radius_km"] or _USUAL_RADIUS_KM[kind], gazetteer_id=row["id"],
        settlement=row["name"] if kind == "settlement" else None, admin1=row["admin1"], country=row["country"],
        reason=f"{_TITLES[provider]} on {date}: {row['address']}", confidence=round(0.5 / rank, 3),
    )  # fmt: skip


def _sentence(provider: Provider, query: str, error: exc.GeopyError) -> str:
    title = _TITLES[provider]
    if isinstance(error, exc.GeocoderTimedOut):
        why = "did not answer in time"
    elif isinstance(error, exc.GeocoderRateLimited | exc.GeocoderQuotaExceeded):
        why = "says that too much was asked of it; try again later"
    elif isinstance(error, exc.GeocoderAuthenticationFailure | exc.GeocoderInsufficientPrivileges):
        why = "refused the account; check GEONAMES_USERNAME" if provider == "geonames" else "refused the request"
    elif isinstance(error, exc.GeocoderUnavailable):
        why = "cannot be reached; is there a network?"
    else:
        why = f"answered with an error ({str(error) or type(error).__name__})"
    return f"{title} was asked for '{query}' but {why}"


class _Cache:
    """Answers by server, query and country, in one SQLite file that several processes may use."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with closing(self._open()) as store, store:
                store.execute(
                    "create table if not exists answers (server text, query text, country text, date text not null, "
                    "rows text not null, primary key (server, query, country))"
                )
        except (OSError, sqlite3.Error) as error:
            raise GeocoderError(
                f"the cache of online answers '{path}' cannot be used: {error}; remove the file"
            ) from error

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(self.path, timeout=10)

    def get(self, key: tuple[str, str, str]) -> tuple[str, list[Row]] | None:
        with closing(self._open()) as store:
            row = store.execute(
                "select date, rows from answers where server = ? and query = ? and country = ?", key
            ).fetchone()
        return None if row is None else (str(row[0]), json.loads(row[1]))

    def put(self, key: tuple[str, str, str], date: str, rows: list[Row]) -> None:
        with closing(self._open()) as store, store:
            store.execute(
                "insert or replace into answers values (?, ?, ?, ?, ?)",
                (*key, date, json.dumps(rows, ensure_ascii=False)),
            )
