"""One source for Streamlit's options: the file of the hosted page and the flags of `serve` say the same."""

from __future__ import annotations

import tomllib

import pytest

from dashboard import options


def test_the_config_file_is_what_the_options_write() -> None:
    assert options.CONFIG.read_text(encoding="utf-8") == options.config_toml()


def test_flags_and_file_say_the_same() -> None:
    def flat(table: dict[str, object], path: str = "") -> dict[str, object]:
        found: dict[str, object] = {}
        for name, value in table.items():
            found |= flat(value, f"{path}{name}.") if isinstance(value, dict) else {path + name: value}
        return found

    in_file = {
        f"--{name}={str(value).lower() if isinstance(value, bool) else value}"
        for name, value in flat(tomllib.loads(options.config_toml())).items()
    }
    assert in_file == set(options.flags())


@pytest.mark.parametrize("name", sorted(options.OPTIONS))
def test_streamlit_knows_every_option(name: str) -> None:
    from streamlit import config

    assert name in config.get_config_options()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("browser.gatherUsageStats", False),
        ("client.disableDataExport", True),
        ("client.showErrorDetails", "none"),
        ("client.toolbarMode", "viewer"),
        ("runner.magicEnabled", False),
    ],
)
def test_what_keeps_a_reader_safe_is_set(name: str, value: object) -> None:
    assert options.OPTIONS[name] == value
