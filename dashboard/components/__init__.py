"""The page's own components: data in as JSON, out as text nodes, clicks back as triggers.

No report's words ever pass through Markdown or HTML; a component's HTML, CSS and JavaScript are files of ours.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

HERE = Path(__file__).parent
# What a component's files begin with; a large one is cut along its subjects.
PARTS = {"reader": ("shared", "decide", "reader")}


def source(name: str, suffix: str) -> str:
    """What the browser is given for a component: the shared part, then its own."""
    parts = PARTS.get(name, ("shared", name))
    return "\n".join((HERE / f"{part}.{suffix}").read_text(encoding="utf-8") for part in parts)


@cache
def component(name: str) -> Callable[..., Any]:
    """The mounting function of the component whose files are `name.js` and `name.css`."""
    mounted: Callable[..., Any] = st.components.v2.component(
        f"strikemap_{name}", js=source(name, "js"), css=source(name, "css")
    )
    return mounted


def show(name: str, key: str, data: dict[str, Any], **on_trigger: Callable[[], None]) -> Any:
    """Mounts a component; `on_trigger` maps a trigger ("go") to what is done when it fires, before the page reruns."""
    return component(name)(key=key, data=data, **{f"on_{trigger}_change": act for trigger, act in on_trigger.items()})


def fired(key: str, trigger: str) -> Any:
    """What a trigger carries, within its own callback; None where it did not fire."""
    state = st.session_state.get(key)
    return getattr(state, trigger, None) if state is not None else None
