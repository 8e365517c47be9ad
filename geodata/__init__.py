"""Reports of strikes in, a frame of places, dates and figures out.

`extract` and `geocode` are the whole public surface most users need; `Report` is what they may pass in.
Importing this package loads neither pandas nor Streamlit: that alone would cost half a second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from geodata.errors import StrikemapError
from geodata.model import Report

if TYPE_CHECKING:
    from geodata.pipeline import extract, geocode

__version__ = "0.1.0"
__all__ = ["Report", "StrikemapError", "__version__", "extract", "geocode"]


def __getattr__(name: str) -> Any:
    if name in ("extract", "geocode"):
        from geodata import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module 'geodata' has no attribute {name!r}")
