"""How long linking takes: `python tests/benchmarks/events_link.py [STRIKES]` (default 1,000,000), on one core.

Strikes are drawn over 2,000 towns and 1,500 days, about three reports an event, as a busy archive would have them.
The peer in the same run is the plain pandas grouping by town and day, which makes no judgement at all.
"""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime

import numpy as np
import pandas as pd

from geodata.events import link
from geodata.frame import CATEGORIES


def strikes(n: int) -> pd.DataFrame:
    """`n` strikes with the columns that linking reads, fingerprints as ingest keeps them."""
    rng = np.random.default_rng(1)
    event = rng.integers(0, n // 3, n)
    town = rng.integers(0, 2_000, n // 3)[event].astype(str)
    days = rng.integers(0, 1_500, n // 3)[event].astype("timedelta64[D]")
    day = np.datetime64("2022-02-24", "s") + days.astype("timedelta64[s]")
    weapon = np.where(rng.random(n) < 0.3, 7, event % 6)
    killed = pd.array(np.where(rng.random(n) < 0.5, event % 5, -1), dtype="Int64")
    return pd.DataFrame(
        {
            "strike_id": pd.Series([f"{i:016x}" for i in rng.permutation(n)], dtype="string"),
            "report_id": pd.Series([f"r{i // 2}" for i in range(n)], dtype="string"),
            "country": pd.Series(["UA"], dtype="string").repeat(n).to_numpy(),
            "admin1": pd.Series(["Oblast"], dtype="string").repeat(n).to_numpy(),
            "settlement": pd.Series(town, dtype="string"),
            "district": pd.Series([None], dtype="string").repeat(n).to_numpy(),
            "place": pd.Series(town, dtype="string"),
            "gazetteer_id": pd.Series(town, dtype="string"),
            "place_kind": pd.Categorical(["settlement"] * n, categories=CATEGORIES["place_kind"]),
            "latitude": np.full(n, 50.0),
            "aggregate": np.zeros(n, bool),
            "intercepted": np.zeros(n, bool),
            "review": pd.Categorical(["machine"] * n, categories=CATEGORIES["review"]),
            "date": pd.Series(day),
            "date_end": pd.Series([pd.NaT], dtype="datetime64[s]").repeat(n).to_numpy(),
            "date_precision": pd.Categorical(["day"] * n, categories=CATEGORIES["date_precision"]),
            "published": pd.Series(day).dt.tz_localize("UTC"),
            "weapon": pd.Categorical.from_codes(weapon, list(CATEGORIES["weapon"])),
            "alleged_actor": pd.Series([None], dtype="string").repeat(n).to_numpy(),
            "killed_min": killed.copy(),
            "injured_min": killed,
            "fingerprint": rng.integers(0, 8, n),
        }
    ).assign(killed_min=lambda f: f["killed_min"].where(f["killed_min"] >= 0))


def main() -> None:
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    frame = strikes(n)
    begin = time.process_time()
    events = link(frame)
    ours = time.process_time() - begin
    begin = time.process_time()
    groups = frame.groupby(["settlement", "date"], observed=True).ngroup()
    peer = time.process_time() - begin
    print(f"{datetime.now(UTC):%Y-%m-%d}  strikes {n:,}  events {events.nunique():,}  CPU {ours:.1f} s")
    print(f"plain grouping by town and day: groups {groups.nunique():,}  CPU {peer:.1f} s  ratio {ours / peer:.0f}")


if __name__ == "__main__":
    main()
