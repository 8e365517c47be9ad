"""The page. Run it with `streamlit run dashboard/app.py`, also from a bare checkout."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = str(Path(__file__).parents[1])
if ROOT not in sys.path:  # a bare checkout: nothing is installed but the requirements
    sys.path.insert(0, ROOT)

from dashboard.page import draw  # noqa: E402

draw()
