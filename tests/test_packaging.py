"""The wheel works from an empty folder; the hosted page has what it needs, pinned."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import geodata

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from what git tracks: no leftover of this checkout can hide a missing file."""
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    archive = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    for name in archive.decode().split("\0"):
        if name and (ROOT / name).is_file():
            target = source / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((ROOT / name).read_bytes())
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(out),
        str(source),
    ]
    subprocess.run([*build, "--disable-pip-version-check"], check=True, capture_output=True)
    (made,) = out.glob("strikemap-*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which only the wheel's files are importable, beside the installed requirements."""
    site = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(site)
    return {**os.environ, "PYTHONPATH": str(site), "PYTHONSAFEPATH": "1"}


def test_the_wheel_carries_the_gazetteer_the_demonstration_and_the_licences(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in (
        "geodata/gazetteer/data/",
        "geodata/boundaries/",
        "dashboard/demo/",
        "LICENSES.md",
        "geodata/store/",
    ):
        assert any(wanted in name for name in names), wanted
    assert not [name for name in names if name.startswith(("tests/", "seeds/"))]


def test_the_wheel_leaves_no_file_of_the_packages_behind(wheel: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "geodata", "dashboard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    # What the gazetteer is built from is no part of running it.
    wanted = {name for name in listed.stdout.splitlines() if not name.startswith("geodata/gazetteer/builder/tables/")}
    assert wanted - set(zipfile.ZipFile(wheel).namelist()) == set()


def test_the_wheel_extracts_from_an_empty_folder(installed: dict[str, str], tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "geodata", "extract", "-", "--published", "2024-05-14", "--format", "jsonl"],
        input="A missile hit a market in Kharkiv on Monday, killing three people, the mayor said.",
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=installed,
        check=True,
    )
    assert '"place": "Kharkiv"' in ran.stdout
    assert list(tmp_path.iterdir()) == []


def test_the_wheel_says_its_version(installed: dict[str, str], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "geodata", "--version"]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=installed, check=True)
    assert ran.stdout.split()[-1] == geodata.__version__


def test_the_hosted_requirements_are_pinned_with_hashes_and_name_no_host() -> None:
    text = (ROOT / "dashboard" / "requirements.txt").read_text(encoding="utf-8")
    pins = re.findall(r"^([a-z0-9._-]+(?:\[[a-z]+\])?)==\S+", text, re.MULTILINE | re.IGNORECASE)
    assert "://" not in text
    assert len(pins) == len(re.findall(r"^[a-z].*\\\n    --hash=sha256:", text, re.MULTILINE | re.IGNORECASE))


def test_the_hosted_requirements_hold_every_dependency_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pinned = re.findall(
        r"^([a-z0-9._-]+)==", (ROOT / "dashboard" / "requirements.txt").read_text(encoding="utf-8"), re.M | re.I
    )
    wanted = {re.split(r"[<>=\[;]", line)[0].strip().lower() for line in project["dependencies"]}
    assert wanted <= {name.lower().replace("_", "-") for name in pinned}
    assert project["version"] == geodata.__version__
