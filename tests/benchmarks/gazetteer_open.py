"""What opening and asking the gazetteer costs: fresh processes, medians.

    python tests/benchmarks/gazetteer_open.py [RUNS]

Bounds (issue 2): open in at most 50 ms, 60 MB beside Python and numpy, 30 MB of committed data.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys

from geodata.gazetteer.lookup import DATA

CHILD = """
import json, resource, time
import numpy
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.perf_counter()
from geodata.gazetteer import lookup
imported = time.perf_counter()
places = lookup.Gazetteer()
opened = time.perf_counter()
names = ["Kyiv", "Kharkiv region", "Gaza", "Aleppo", "Springfield", "Харків", "غزة", "nowhere at all"] * 500
for name in names: places.ids(name)
asked = time.perf_counter()
for name in names[:400]: places.find(name)
found = time.perf_counter()
words = "the strike hit deir al balah in the gaza strip and the kharkiv region on tuesday".split()
for _ in range(500): places.scan(words)
scanned = time.perf_counter()
print(json.dumps({
    "import ms": (imported - start) * 1e3, "open ms": (opened - imported) * 1e3,
    "ids us a name": (asked - opened) / len(names) * 1e6, "find us a name": (found - asked) / 400 * 1e6,
    "scan us a word": (scanned - found) / 500 / len(words) * 1e6,
    "memory MB": (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024, "rows": len(places),
}))
"""


def main(runs: int) -> None:
    """Print the median of each figure."""
    results = [
        json.loads(subprocess.run([sys.executable, "-c", CHILD], capture_output=True, text=True, check=True).stdout)
        for _ in range(runs)
    ]
    for figure in results[0]:
        print(f"{figure:16} {statistics.median(result[figure] for result in results):10.2f}")
    print(f"{'data MB':16} {sum(path.stat().st_size for path in DATA.iterdir()) / (1 << 20):10.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
