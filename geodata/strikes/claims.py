"""Whether the report itself says that the strike happened, or somebody does, or it is disputed or denied."""

from __future__ import annotations

from geodata.model import ClaimStatus
from geodata.strikes.event import Event
from geodata.strikes.facts import Facts


def status(event: Event) -> ClaimStatus:
    """denied: the accused side denies it. disputed: accounts conflict. asserted: some sentence tells it in the report's
    own voice. attributed: only a source or a hedge does."""
    if event.denied:
        return "denied"
    if event.disputed:
        return "disputed"
    told = [t.facts for t in event.tellings if t.facts.triggered] or [t.facts for t in event.tellings]
    return "asserted" if any(_own_voice(facts) for facts in told) else "attributed"


def _own_voice(facts: Facts) -> bool:
    return not facts.attributed and not facts.hedged and not _in_quotes(facts)


def _in_quotes(facts: Facts) -> bool:
    text = facts.words.sentence.text
    return text[:1] in '“"«‘' or (text.count("“") < text.count("”"))
