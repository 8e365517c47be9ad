"""The page's own components: data in as JSON, out as text nodes, clicks back as triggers.

No report's words ever pass through Markdown or HTML; a component's CSS and JavaScript are files of ours, which the app
serves itself. Streamlit sends a component's code anew at every run, so it is given only the few lines that fetch them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

HERE = Path(__file__).parent


@cache
def address() -> str:
    """Where the folder is served, relative to the page; its name changes with the files: no browser keeps old ones."""
    from streamlit.components.v1 import declare_component

    files = sorted(path for path in HERE.iterdir() if path.suffix in (".js", ".css"))
    stamp = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]
    return f"./component/{declare_component(f'parts_{stamp}', path=str(HERE)).name}"


def loader(name: str) -> str:
    """What Streamlit sends: a module that fetches the component and hands it what it is given."""
    return (HERE / "load.js").read_text(encoding="utf-8").replace("ADDRESS", f"{address()}/{name}.js")


@cache
def component(name: str) -> Callable[..., Any]:
    """The mounting function of the component whose files are `name.js` and `name.css`."""
    mounted: Callable[..., Any] = st.components.v2.component(f"strikemap_{name}", js=loader(name))
    return mounted


def show(name: str, key: str, data: dict[str, Any], **on_trigger: Callable[[], None]) -> Any:
    """Mounts a component; `on_trigger` maps a trigger ("go") to what is done when it fires, before the page reruns."""
    return component(name)(key=key, data=data, **{f"on_{trigger}_change": act for trigger, act in on_trigger.items()})


def fired(key: str, trigger: str) -> Any:
    """What a trigger carries, within its own callback; None where it did not fire."""
    state = st.session_state.get(key)
    return getattr(state, trigger, None) if state is not None else None
