"""Online geocoders against a real HTTP server on this machine: no test leaves it."""

from __future__ import annotations

import datetime as dt
import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from geodata.errors import BadOption, GeocoderError
from geodata.geocoders import OnlineGeocoder, geocode

NOMINATIM = [
    {
        "osm_type": "node", "osm_id": 11, "lat": "48.28", "lon": "37.18", "name": "Pokrovsk", "addresstype": "town",
        "display_name": "Pokrovsk, Donetsk Oblast, Ukraine", "boundingbox": ["48.24", "48.32", "37.1", "37.25"],
        "address": {"state": "Donetsk Oblast", "country_code": "ua"},
    },
    {
        "osm_type": "node", "osm_id": 12, "lat": "51.5", "lon": "46.1", "name": "Engels", "addresstype": "city",
        "display_name": "Engels, Saratov Oblast, Russia", "address": {"state": "Saratov Oblast", "country_code": "ru"},
    },
]  # fmt: skip
PHOTON = {
    "features": [
        {
            "geometry": {"coordinates": [37.18, 48.28]},
            "properties": {"name": "Pokrovsk", "osm_type": "N", "osm_id": 11, "osm_value": "town", "countrycode": "UA",
                           "state": "Donetsk Oblast", "country": "Ukraine"},
        }
    ]
}  # fmt: skip
GEONAMES = {
    "geonames": [
        {"geonameId": 704736, "name": "Pokrovsk", "lat": "48.28", "lng": "37.18", "fcode": "PPL", "countryCode": "UA",
         "adminName1": "Donetsk Oblast", "countryName": "Ukraine"}
    ]
}  # fmt: skip


class Server:
    """Answers with what it is given, in turn, and remembers what was asked."""

    def __init__(self) -> None:
        self.answers: list[tuple[int, Any]] = []
        self.asked: list[tuple[str, dict[str, list[str]], str, float]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                parts = urlsplit(self.path)
                agent = self.headers.get("User-Agent", "")
                outer.asked.append((parts.path, parse_qs(parts.query), agent, time.monotonic()))
                status, body = outer.answers.pop(0) if len(outer.answers) > 1 else outer.answers[0]
                sent = body if isinstance(body, bytes) else json.dumps(body).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(sent)))
                self.end_headers()
                self.wfile.write(sent)

            def log_message(self, format: str, *args: Any) -> None:
                """Quiet."""

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.domain = f"127.0.0.1:{self.http.server_port}"
        self.thread = threading.Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.02})
        self.thread.start()

    def close(self) -> None:
        self.http.shutdown()
        self.http.server_close()
        self.thread.join()


@pytest.fixture
def server() -> Iterator[Server]:
    found = Server()
    yield found
    found.close()


@pytest.fixture
def geocoder(server: Server, tmp_path: Path) -> Any:
    def make(provider: Any = "nominatim", **settings: Any) -> OnlineGeocoder:
        pauses: list[float] = settings.pop("pauses", [])
        return OnlineGeocoder(
            provider,
            **{"cache": tmp_path / "answers.sqlite", "domain": server.domain, "scheme": "http", "seconds_between": 0.0,
               "username": "tester", "pause": pauses.append, "today": lambda: dt.date(2026, 11, 22), **settings},
        )  # fmt: skip

    return make


@pytest.mark.parametrize(("provider", "answer"), [("nominatim", NOMINATIM), ("photon", PHOTON), ("geonames", GEONAMES)])
def test_each_provider_gives_places_with_its_name_and_the_date(
    server: Server, geocoder: Any, provider: str, answer: Any
) -> None:
    server.answers = [(200, answer)]
    found = geocoder(provider).find("Pokrovsk")[0]
    place = found.location
    assert (found.query, found.rank, place.name, place.kind, place.country) == (
        "Pokrovsk",
        1,
        "Pokrovsk",
        "settlement",
        "UA",
    )
    assert (place.latitude, place.longitude) == (48.28, 37.18)
    assert place.admin1 == "Donetsk Oblast"
    assert place.radius_km > 0
    assert "2026-11-22" in place.reason
    assert server.asked[0][2].startswith("strikemap")


def test_an_answer_is_asked_for_once_and_keeps_its_date(server: Server, geocoder: Any) -> None:
    server.answers = [(200, NOMINATIM)]
    first = geocoder().find("Pokrovsk")
    later = geocoder(today=lambda: dt.date(2027, 1, 1)).find("POKROVSK")
    assert len(server.asked) == 1
    assert [f.location for f in first] == [f.location for f in later]


def test_no_answer_is_an_answer_too(server: Server, geocoder: Any) -> None:
    server.answers = [(200, [])]
    assert geocoder().find("Nowhereville") == []
    assert geocoder().find("Nowhereville") == []
    assert len(server.asked) == 1


def test_only_the_name_its_neighbour_and_the_country_go_out(server: Server, geocoder: Any) -> None:
    server.answers = [(200, NOMINATIM)]
    found = geocode("Pokrovsk", provider="nominatim", near="Donetsk", country="UA", geocoder=geocoder())
    path, query, _, _ = server.asked[0]
    assert (path, query["q"], query["countrycodes"]) == ("/search", ["Pokrovsk, Donetsk"], ["ua"])
    assert [f.location.country for f in found] == ["UA"]


def test_the_rate_of_the_policy_is_kept(server: Server, geocoder: Any) -> None:
    server.answers = [(200, NOMINATIM)]
    slow = geocoder(seconds_between=0.3)
    for name in ("a", "b", "c"):
        slow.find(name)
    times = [asked[3] for asked in server.asked]
    assert all(later - earlier >= 0.25 for earlier, later in pairwise(times))


def test_a_passing_failure_is_tried_again_with_longer_waits(server: Server, geocoder: Any) -> None:
    server.answers = [(502, b"bad gateway"), (503, b"busy"), (200, NOMINATIM)]
    pauses: list[float] = []
    assert geocoder(pauses=pauses).find("Pokrovsk")
    assert pauses == [1.0, 2.0]


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ([(503, b"busy")], "did not answer in time"),
        ([(429, b"slow down")], "too much was asked"),
        ([(403, b"no")], "refused"),
        ([(200, b"<html>")], "error"),
        ([(200, [{"lat": "1", "lon": "2"}])], "no list of places"),
    ],
)
def test_a_provider_that_fails_gets_a_sentence_and_nothing_is_kept(
    server: Server, geocoder: Any, answers: list[tuple[int, Any]], words: str
) -> None:
    server.answers = answers
    with pytest.raises(GeocoderError, match=words):
        geocoder().find("Pokrovsk")
    server.answers = [(200, NOMINATIM)]
    assert geocoder().find("Pokrovsk")


def test_without_a_network_the_error_says_so(geocoder: Any, server: Server) -> None:
    with pytest.raises(GeocoderError, match=r"'Pokrovsk'.*cannot be reached"):
        geocoder(domain="127.0.0.1:9", retries=0).find("Pokrovsk")


def test_geonames_needs_an_account(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GEONAMES_USERNAME", raising=False)
    with pytest.raises(GeocoderError, match="GEONAMES_USERNAME"):
        OnlineGeocoder("geonames", cache=tmp_path / "answers.sqlite")


def test_an_unknown_provider_and_a_torn_cache_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="'google'"):
        OnlineGeocoder("google", cache=tmp_path / "answers.sqlite")  # type: ignore[arg-type]
    torn = tmp_path / "torn.sqlite"
    torn.write_bytes(b"no database" * 100)
    with pytest.raises(GeocoderError, match=r"torn\.sqlite"):
        OnlineGeocoder("nominatim", cache=torn)
