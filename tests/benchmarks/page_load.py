"""Fifty visitors at once: how long a change takes, whether any fails, and how much memory they take.

    python tests/benchmarks/page_load.py [--visitors 50] [--every 10] [--seconds 120] [--store FILE]

Each visitor is a web socket that speaks Streamlit's own protocol, as a browser does: it opens the page, and then
changes a filter every `--every` seconds (a preset of days and the least confidence, in turn, each visitor at its own
moment). A change lasts from its message to the server's word that the script has finished, all of its messages taken.
With `--store` the page shows that store (`store_million.py --folder` makes one of a million strikes), else the
demonstration.

Aim: 50 visitors, a change every 10 s, on 2 cores: p95 at most 2 s, none failing, memory bounded. The load of the
machine is printed, for the visitors and other work share its cores with the page.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.benchmarks.measures import cpu_s, memory_mb
from tests.dashboard.conftest import Server, start

PATIENCE_S = 30
LOOKS = {"bounds": {"_southWest": {"lat": 44.2, "lng": 24.0}, "_northEast": {"lat": 52.4, "lng": 41.0}}, "zoom": 6}
PRESETS = ("7", "30", "90", "year", "all")
LEAST = (0, 25, 50, 75)  # per cent of confidence


@dataclass
class Seen:
    """What all visitors lived through: seconds of each change, what went wrong, bytes received."""

    opened: list[float] = field(default_factory=list)
    changes: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    received: list[int] = field(default_factory=list)


class Visitor:
    """One session: the widgets it has met, by key, and the states it has given them."""

    def __init__(self, seen: Seen) -> None:
        self.seen = seen
        self.widgets: dict[str, str] = {}
        self.states: dict[str, WidgetState] = {}

    async def live(self, url: str, *, every: float, until: float, wait: float) -> None:
        """Opens the page and changes it until the time is over."""
        await asyncio.sleep(wait)
        address = f"{url.replace('http', 'ws', 1)}/_stcore/stream"
        try:
            async with websockets.connect(address, subprotocols=["streamlit"], max_size=None, origin=url) as socket:
                self.seen.opened.append(await self._run(socket))
                turn = random.randrange(60)
                while time.monotonic() + every < until:
                    await asyncio.sleep(every)
                    turn += 1
                    self._change(turn)
                    self.seen.changes.append(await self._run(socket))
        except (OSError, TimeoutError, websockets.WebSocketException) as error:
            self.seen.faults.append(f"{type(error).__name__}: {error}")

    def _change(self, turn: int) -> None:
        """One press, as a browser would tell it: a preset of days, or the least confidence."""
        if turn % 2:
            state = WidgetState(id=self.widgets["f_preset"])
            state.string_array_value.data.append(PRESETS[turn // 2 % len(PRESETS)])
        else:
            state = WidgetState(id=self.widgets["f_confidence"])
            state.double_array_value.data.append(float(LEAST[turn // 2 % len(LEAST)]))
        self.states[state.id] = state

    async def _run(self, socket: websockets.ClientConnection) -> float:
        """Asks for a run and takes all that it sends: seconds."""
        asked = BackMsg()
        asked.rerun_script.query_string = ""
        asked.rerun_script.context_info.locale = "en-GB"
        asked.rerun_script.widget_states.widgets.extend(self.states.values())
        began, size = time.monotonic(), 0
        await socket.send(asked.SerializeToString())
        while True:
            data = await asyncio.wait_for(socket.recv(), PATIENCE_S)
            size += len(data)
            told = ForwardMsg()
            told.ParseFromString(data if isinstance(data, bytes) else data.encode())
            kind = told.WhichOneof("type")
            if kind == "delta" and told.delta.WhichOneof("type") == "new_element":
                self._meet(told)
            if kind == "script_finished":
                if told.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                    self.seen.faults.append(f"script finished with {told.script_finished}")
                self.seen.received.append(size)
                return time.monotonic() - began

    def _meet(self, told: ForwardMsg) -> None:
        element = told.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "exception":
            self.seen.faults.append(element.exception.message)
        name = getattr(getattr(element, str(kind)), "id", "") if kind else ""
        for key in ("f_preset", "f_confidence"):
            if name.endswith(f"-{key}"):
                self.widgets[key] = name
        if kind == "component_instance" and name not in self.states:  # the map, which tells where it looks
            self.states[name] = WidgetState(id=name, json_value=json.dumps(LOOKS))


async def crowd(server: Server, given: argparse.Namespace) -> tuple[Seen, list[float]]:
    """All visitors, and the server's memory every second."""
    seen, memory = Seen(), [memory_mb(server.pid)]
    until = time.monotonic() + given.seconds
    spread = random.Random(1)
    visitors = [
        Visitor(seen).live(server.url, every=given.every, until=until, wait=spread.uniform(0, given.every))
        for _ in range(given.visitors)
    ]

    async def weigh() -> None:
        while True:
            await asyncio.sleep(1)
            memory.append(memory_mb(server.pid))

    weighing = asyncio.create_task(weigh())
    await asyncio.gather(*visitors)
    weighing.cancel()
    return seen, memory


def main() -> int:
    """Measures and prints; the exit status is 1 where an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--visitors", type=int, default=50)
    parser.add_argument("--every", type=float, default=10.0)
    parser.add_argument("--seconds", type=float, default=120.0)
    parser.add_argument("--store", type=Path)
    given = parser.parse_args()
    more = {"STRIKEMAP_STORE": str(given.store.resolve())} if given.store else {}
    with tempfile.TemporaryDirectory() as folder:
        for server in start(Path(folder), **more):
            warm = Seen()
            asyncio.run(Visitor(warm).live(server.url, every=1, until=time.monotonic() + 4, wait=0))
            began = cpu_s(server.pid)
            seen, memory = asyncio.run(crowd(server, given))
            worked = cpu_s(server.pid) - began
    changes = sorted(seen.changes)
    p95 = changes[int(len(changes) * 0.95)] if changes else float("inf")
    half = memory[len(memory) // 2 :]
    print(f"{os.cpu_count()} cores, load of the machine:", *(f"{load:.1f}" for load in os.getloadavg()))
    print(f"{given.visitors} visitors, {len(changes)} changes in {given.seconds:.0f} s, {len(seen.faults)} failed")
    print(
        f"a change: median {changes[len(changes) // 2] * 1000:.0f} ms, p95 {p95 * 1000:.0f} ms, "
        f"slowest {changes[-1] * 1000:.0f} ms; {sum(seen.received) / len(seen.received) / 1000:.0f} kB each"
    )
    runs = len(changes) + len(seen.opened)
    print(
        f"the server worked {worked / runs * 1000:.0f} ms a run, {worked / given.seconds:.2f} cores of {os.cpu_count()}"
    )
    print(f"opening the page: median {sorted(seen.opened)[len(seen.opened) // 2] * 1000:.0f} ms")
    print(
        f"server memory: {memory[0]:.0f} MB before, {max(memory):.0f} MB at most; in the second half of the time it "
        f"went from {half[0]:.0f} to {half[-1]:.0f} MB"
    )
    for fault in seen.faults[:5]:
        print("failed:", fault)
    return int(bool(seen.faults) or p95 > 2.0 or max(memory) > memory[0] + 3 * given.visitors)


if __name__ == "__main__":
    sys.exit(main())
