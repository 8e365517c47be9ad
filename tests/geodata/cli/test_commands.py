"""The contract that others script against: what goes in, what comes out where, and with which exit status."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geodata import __version__, frame

Run = Callable[..., Any]
ROOT = Path(__file__).parents[3]


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize(
    "command", [[sys.executable, "-m", "geodata"], [str(Path(sys.executable).parent / "strikemap")]]
)
def test_the_version(command: list[str]) -> None:
    ran = subprocess.run([*command, "--version"], capture_output=True, text=True, cwd=ROOT, check=True)
    assert (ran.stdout, ran.stderr) == (f"strikemap {__version__}\n", "")


def test_extract_writes_the_columns_of_the_frame_as_jsonl(strikemap: Run, kyiv: Path) -> None:
    ran = strikemap("extract", kyiv, "--format", "jsonl")
    (row,) = lines(ran.out)
    assert ran.status == 0
    assert tuple(row) == frame.NAMES
    assert (row["place"], row["weapon"], row["killed_min"], row["injured_min"]) == ("Kyiv", "missile", 2, 5)
    assert (row["injured_max"], row["event_id"]) == (None, None)
    assert (row["date"], row["date_precision"], row["published"]) == ("2025-07-21", "night", "2025-07-21")
    text = kyiv.read_text().split("---\n")[2].strip()
    assert text[row["quote_start"] : row["quote_end"]] == row["quote"]
    assert ran.err == "strikemap: 1 strike in 1 report; 0 under the confidence threshold held back\n"


@pytest.mark.parametrize("form", ["table", "jsonl", "csv", "geojson"])
def test_extract_in_every_format(strikemap: Run, kyiv: Path, form: str) -> None:
    ran = strikemap("extract", kyiv, "--format", form)
    assert ran.status == 0
    assert "Kyiv" in ran.out
    if form == "csv":
        assert tuple(next(csv.reader(io.StringIO(ran.out)))) == frame.NAMES
    if form == "geojson":
        assert json.loads(ran.out)["features"][0]["geometry"]["type"] == "Point"


@pytest.mark.parametrize(("name", "start"), [("a.jsonl", '{"strike_id"'), ("a.csv", "strike_id,"), ("a", "date ")])
def test_without_a_format_the_ending_of_the_file_says_it(
    strikemap: Run, kyiv: Path, tmp_path: Path, name: str, start: str
) -> None:
    ran = strikemap("extract", kyiv, "-o", name)
    assert (ran.status, ran.out) == (0, "")
    assert (tmp_path / name).read_text().startswith(start)


def test_reports_come_from_standard_input_as_text_or_jsonl(strikemap: Run, kyiv: Path) -> None:
    text = kyiv.read_bytes()
    record = json.dumps({"doc_id": "d1", "text": "A missile hit Kyiv on Monday.", "published": "2025-07-23"}).encode()
    (one,) = lines(strikemap("extract", "-", "--format", "jsonl", stdin=text).out)
    (two,) = lines(strikemap("extract", "--format", "jsonl", stdin=record).out)
    assert one["title"] == "Strike on Kyiv"
    assert (two["report_id"], two["date"]) == ("d1", "2025-07-21")


def test_without_a_publication_date_a_night_has_no_date(strikemap: Run) -> None:
    text = b"A missile hit Kyiv overnight."
    (unknown,) = lines(strikemap("extract", "--format", "jsonl", stdin=text).out)
    (known,) = lines(strikemap("extract", "--format", "jsonl", "--published", "2025-07-21", stdin=text).out)
    assert (unknown["date"], unknown["published"]) == (None, None)
    assert (known["date"], known["published"]) == ("2025-07-21", "2025-07-21")


def test_what_needs_review_is_held_back_counted_and_written_on_request(strikemap: Run, tmp_path: Path) -> None:
    seeds = ROOT / "seeds"
    some, every = (
        strikemap("extract", seeds, "--format", "jsonl"),
        strikemap("extract", seeds, "--format", "jsonl", "--all"),
    )
    reviews = [row["review"] for row in lines(every.out)]
    held = reviews.count("needed")
    assert {row["review"] for row in lines(some.out)} == {"machine"}
    assert len(lines(some.out)) == len(reviews) - held
    assert f"{held} under the confidence threshold held back" in some.err
    assert f"{held} under the confidence threshold among them, marked review = needed" in every.err


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["extract", "none.txt"], 1, "no file or folder at 'none.txt'"),
        (["extract", "torn.pdf"], 1, "'torn.pdf' is a torn PDF"),
        (["extract", "old.txt"], 1, "'old.txt' is not UTF-8"),
        (["extract", "."], 1, "'old.txt' is not UTF-8"),
        (["extract", "kyiv.txt", "--published", "21.07.2025"], 2, "--published '21.07.2025' is no day"),
        (["extract", "kyiv.txt", "--encoding", "klingon"], 2, "no encoding named 'klingon'"),
        (["extract", "kyiv.txt", "--format", "xml"], 2, "invalid choice: 'xml'"),
        (["extract", "kyiv.txt", "--hxl"], 2, "--bom and --hxl belong to --format csv"),
        (["extract", "kyiv.txt", "-o", "no/such/folder.csv"], 1, "'no/such/folder.csv' cannot be written"),
        (["extract", "kyiv.txt", "-o", "."], 1, "'.' is a folder"),
        (["extract", "--publ", "2025-07-21"], 2, "unrecognized arguments: --publ"),
        ([], 2, "the following arguments are required: COMMAND"),
        (["fly"], 2, "invalid choice: 'fly'"),
        (["export"], 1, "no store at 'strikemap.db'; make one with: strikemap ingest"),
        (["export", "--store", "kyiv.txt"], 1, "the store 'kyiv.txt' is torn or no store at all"),
        (["export", "--from", "Monday"], 2, "--from 'Monday' is no day"),
        (["export", "--from", "2025-02-02", "--to", "2025-01-01"], 2, "--from 2025-02-02 is after --to 2025-01-01"),
        (["export", "--weapon", "laser"], 2, "no weapon 'laser'"),
        (["export", "--store", "mysql://x/y"], 2, "not 'mysql'"),
        (["ingest", "kyiv.txt", "--workers", "0"], 2, "--workers 0 is no number"),
        (["remove", "r1"], 2, "required: --why"),
        (["geocode", "Kyiv", "--country", "ZZ"], 2, "'ZZ'"),
        (["geocode", "Qwxyzzy"], 1, "no place named 'Qwxyzzy'"),
        (["places", "kyiv.txt", "--spans"], 1, "has no 'toponyms'"),
        (["serve", "--port", "99999"], 2, "--port 99999 is no port"),
    ],
)
def test_what_goes_wrong_is_one_sentence_and_an_exit_status(
    strikemap: Run, kyiv: Path, *, arguments: list[str], status: int, words: str
) -> None:
    tmp_path = kyiv.parent
    (tmp_path / "torn.pdf").write_bytes(b"%PDF-1.7\ntorn")
    (tmp_path / "old.txt").write_bytes("Київ".encode("cp1251"))
    ran = strikemap(*arguments)
    assert ran.status == status
    assert words in ran.err
    assert "Traceback" not in ran.err
    assert all(line.startswith("strikemap: ") for line in ran.err.splitlines())


def test_a_bad_report_does_not_keep_out_the_others(strikemap: Run) -> None:
    good = json.dumps({"doc_id": "good", "text": "A missile hit Kyiv."})
    ran = strikemap("extract", "--format", "jsonl", stdin=f'{{"text": "torn\n{good}\n'.encode())
    assert [row["report_id"] for row in lines(ran.out)] == ["good"]
    assert ran.status == 1
    assert "line 1 of standard input is not whole JSON" in ran.err


def test_output_is_whole_or_what_was_there_before(strikemap: Run, kyiv: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    file.write_text("before")
    file.chmod(0o640)
    assert strikemap("extract", kyiv, "-o", file, "--format", "xml").status == 2
    assert file.read_text() == "before"
    assert strikemap("extract", kyiv, "-o", file).status == 0
    assert file.read_text().startswith("strike_id")
    assert file.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kyiv.txt", "out.csv"]


def test_a_reader_who_hangs_up_is_no_error(kyiv: Path) -> None:
    many = b"".join(b'{"text": "A missile hit Kyiv. %d"}\n' % number for number in range(400))
    process = subprocess.Popen(
        [sys.executable, "-m", "geodata", "extract", "--format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert process.stdout is not None
    assert process.stdin is not None
    process.stdin.write(many)
    process.stdin.close()
    process.stdout.read(1)
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


def test_the_first_result_does_not_wait_for_the_last_report(kyiv: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "geodata", "extract", "--format", "csv"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b'{"text": "A missile hit Kyiv."}\n')
    process.stdin.flush()
    assert process.stdout.readline().startswith(b"strike_id")
    assert b"Kyiv" in process.stdout.readline()
    process.communicate()


def test_the_jsonl_path_imports_no_pandas(kyiv: Path) -> None:
    code = (
        "import sys\nfrom geodata.cli import main\n"
        f"main(['extract', {str(kyiv)!r}, '--format', 'jsonl', '-o', '/dev/null'])\n"
        f"main(['places', {str(kyiv)!r}, '-o', '/dev/null'])\n"
        "print([name for name in ('pandas', 'sqlalchemy', 'streamlit', 'tqdm') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert ran.stdout == "[]\n"


def test_places_are_written_one_a_line(strikemap: Run, kyiv: Path) -> None:
    (place,) = [found for found in lines(strikemap("places", kyiv).out) if found["text"] == "Kyiv"]
    assert tuple(place) == (
        *("doc_id", "start", "end", "text", "place", "latitude", "longitude", "country", "admin1", "kind"),
        *("reason", "confidence"),
    )
    assert place["country"] == "UA"
    assert place["latitude"] == pytest.approx(50.45, abs=0.02)
    text = kyiv.read_text().split("---\n")[2].strip()
    assert text[place["start"] : place["end"]] == "Kyiv"


def test_given_spans_are_resolved_and_none_are_looked_for(strikemap: Run) -> None:
    record = {"doc_id": "d", "text": "Kyiv and Kharkiv.", "toponyms": [{"start": 9, "end": 16}]}
    (place,) = lines(strikemap("places", "--spans", stdin=json.dumps(record).encode()).out)
    assert (place["doc_id"], place["start"], place["end"], place["place"]) == ("d", 9, 16, "Kharkiv")
    record["toponyms"] = [{"start": 9, "end": 99}]
    ran = strikemap("places", "--spans", stdin=json.dumps(record).encode())
    assert ran.status == 1
    assert "has no span 9-99" in ran.err


def test_demonyms_only_on_request(strikemap: Run) -> None:
    text = b"A Russian drone hit Kyiv."
    kinds = [
        [place["kind"] for place in lines(strikemap("places", *more, stdin=text).out)] for more in ([], ["--demonyms"])
    ]
    assert "demonym" not in kinds[0]
    assert "demonym" in kinds[1]


def test_geocode_shows_ranked_candidates(strikemap: Run) -> None:
    found = lines(strikemap("geocode", "Pokrovsk", "--near", "Donetsk", "--format", "jsonl").out)
    assert found[0]["latitude"] == pytest.approx(48.28, abs=0.02)
    assert [place["rank"] for place in found] == list(range(1, len(found) + 1))
    table = strikemap("geocode", "Pokrovsk", "--country", "RU")
    assert "Engels" in table.out
    assert table.status == 0
