"""`strikemap serve`: Streamlit's own server on this page, with the options that the hosted page gets from its file."""

from __future__ import annotations

import contextlib
import gc
import os
import socket
import sys
import threading
import time
from pathlib import Path
from typing import Final

from dashboard.options import flags
from geodata.errors import BadOption

APP: Final = Path(__file__).with_name("app.py")
DEFAULT_PORT: Final = 8501
DEFAULT_STORE: Final = "strikemap.db"  # geodata.store.DEFAULT


def run(port: int | None = None, store: str | None = None, *, browser: bool = True) -> int:
    """Serves the page until it is stopped; the exit status. BadOption where the port is taken.

    `store` is a path or URL; without it the store of STRIKEMAP_STORE, strikemap.db in the working folder, or else
    the demonstration. The page listens to this machine only, unless STREAMLIT_SERVER_ADDRESS says otherwise.
    """
    wanted = DEFAULT_PORT if port is None else port
    address = os.environ.get("STREAMLIT_SERVER_ADDRESS", "localhost")
    _must_be_free(address, wanted)
    if location := _store(store):
        os.environ["STRIKEMAP_STORE"] = location
    # Loading modules makes much that stays and nothing to collect: a quarter of the time to the first map was spent
    # looking. `_warm` turns the collector on again.
    gc.disable()
    threading.Thread(target=_warm, args=(address, wanted), daemon=True).start()
    from streamlit.web import cli

    command = ["run", str(APP), *flags(), f"--server.port={wanted}", f"--server.address={address}"]
    command += ["--server.fileWatcherType=none"]  # nobody edits an installed package under a running page
    if not browser:
        command += ["--server.headless=true"]
    status = cli.main(command, prog_name="streamlit", standalone_mode=False)
    return int(status or 0)


def _store(given: str | None) -> str | None:
    """The store to show; None for the demonstration. A store that was asked for by name must be there."""
    asked = given or os.environ.get("STRIKEMAP_STORE")
    if asked:
        from geodata import store  # SQLAlchemy takes half a second: the demonstration does without

        store.open(asked).close()  # StoreError in one sentence, before the page comes up
        return asked
    return DEFAULT_STORE if Path(DEFAULT_STORE).exists() else None


def _must_be_free(address: str, port: int) -> None:
    """BadOption where something listens there already: Streamlit would say so in its log and stop."""
    families = {info[0]: info[4] for info in socket.getaddrinfo(address, port, type=socket.SOCK_STREAM)}
    for family, where in families.items():
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(where)
            except PermissionError:
                raise BadOption(f"port '{port}' needs more rights; choose one above 1023 with --port") from None
            except OSError:
                raise BadOption(f"port '{port}' is taken; choose another with --port, for example {port + 1}") from None


def _warm(address: str, port: int) -> None:
    """Loads what the first map needs while the first browser loads the page, once the server answers, not before."""
    try:
        for _ in range(200):
            with contextlib.suppress(OSError), socket.create_connection((address, port), timeout=1):
                break
            time.sleep(0.1)
        from dashboard import charts, collection, demonstration, headline, places_map  # noqa: F401

        places_map.warm()
        if os.environ.get("STRIKEMAP_STORE"):
            from dashboard import stored  # noqa: F401 - SQLAlchemy
        elif not os.environ.get("STRIKEMAP_REPORTS"):
            demonstration.load()
    finally:
        gc.freeze()  # what is loaded now stays until the end
        gc.enable()


if __name__ == "__main__":
    sys.exit(run())
