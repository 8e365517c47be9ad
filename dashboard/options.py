"""Streamlit's options, said once: `.streamlit/config.toml` is written from here, and `serve` passes the same on.

Write the file anew with `python -m dashboard.options`; a test holds that it equals what stands here.
"""

from __future__ import annotations

import json
from pathlib import Path

CONFIG = Path(__file__).parents[1] / ".streamlit" / "config.toml"

Value = str | int | float | bool

PAGE, SECOND, INK, LINE, FOCUS = "#FAF9F6", "#F1EFE9", "#22262B", "#C9C5BB", "#1F4E79"

OPTIONS: dict[str, Value] = {
    "browser.gatherUsageStats": False,
    "client.disableDataExport": True,  # the data frame's own download does not neutralise formulas
    "client.showErrorDetails": "none",  # an error's details may quote a report
    "client.showErrorLinks": False,
    "client.toolbarMode": "viewer",
    "runner.magicEnabled": False,
    # All garbage collected after every run was five times the cost of the run itself; Python's own collector stays.
    "runner.postScriptGC": False,
    "server.maxUploadSize": 20,  # MB: a decisions file; a report is at most 10
    "server.showEmailPrompt": False,
    "theme.base": "light",
    "theme.font": "sans-serif",
    "theme.baseFontSize": 16,
    "theme.baseRadius": "4px",
    "theme.showSidebarBorder": True,
    "theme.showWidgetBorder": True,
    "theme.light.primaryColor": FOCUS,
    "theme.light.backgroundColor": PAGE,
    "theme.light.secondaryBackgroundColor": SECOND,
    "theme.light.textColor": INK,
    "theme.light.linkColor": FOCUS,
    "theme.light.borderColor": LINE,
    "theme.light.dataframeBorderColor": LINE,
    "theme.light.sidebar.backgroundColor": SECOND,
    "theme.light.sidebar.secondaryBackgroundColor": PAGE,
    "theme.dark.primaryColor": "#8FB8DE",
    "theme.dark.backgroundColor": "#17191C",
    "theme.dark.secondaryBackgroundColor": "#212428",
    "theme.dark.textColor": "#ECEAE4",
    "theme.dark.linkColor": "#8FB8DE",
    "theme.dark.borderColor": "#474C52",
    "theme.dark.dataframeBorderColor": "#474C52",
    "theme.dark.sidebar.backgroundColor": "#1D2024",
    "theme.dark.sidebar.secondaryBackgroundColor": "#282C31",
}


def flags() -> list[str]:
    """The options as `streamlit run` takes them on its command line."""
    return [f"--{name}={_plain(value)}" for name, value in OPTIONS.items()]


def config_toml() -> str:
    """The options as the text of `.streamlit/config.toml`."""
    tables: dict[str, list[str]] = {}
    for name, value in OPTIONS.items():
        table, _, key = name.rpartition(".")
        tables.setdefault(table, []).append(f"{key} = {json.dumps(value)}")
    head = "# Written by `python -m dashboard.options`: change dashboard/options.py, not this file."
    return "\n\n".join([head, *(f"[{table}]\n" + "\n".join(lines) for table, lines in tables.items())]) + "\n"


def _plain(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


if __name__ == "__main__":
    CONFIG.parent.mkdir(exist_ok=True)
    CONFIG.write_text(config_toml(), encoding="utf-8")
