"""Strikes of several reports -> events. Counts of reports are not counts of strikes.

Two strikes are one event when their places, days and facts agree: `blocks` finds the pairs that could, `agreement`
weighs them, `clusters` joins them. Never by an oblast's coordinates, never by the date alone; two strikes that one
report tells apart stay apart. The order of arrival changes nothing, and a new report touches only its own blocks.

`link` gives the events, `ledger` what is said of the dead and injured of each, `copies` the reports that carry the
same text.
"""

from __future__ import annotations

from geodata.events.copies import copies
from geodata.events.ledger import Figure, Ledger, ledger
from geodata.events.link import link, touched

__all__ = ["Figure", "Ledger", "copies", "ledger", "link", "touched"]
