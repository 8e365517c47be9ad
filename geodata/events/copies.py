"""Wire copies: reports that carry the same text under several names. Ten copies are one voice, not ten.

MinHash over word 5-grams (Broder 1997), from the library `rensa`, with banding to find the pairs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from rensa import RMinHash, RMinHashLSH

# A copy that an outlet shortened by a quarter still counts; two reports of one strike in own words share far less.
SIMILARITY = 0.6
PERMUTATIONS = 128
SHINGLE = 5
_SEED = 20220224

_WORD = re.compile(r"\w+")


def copies(texts: Mapping[str, str]) -> dict[str, str]:
    """For each report id the id of the first report (by id) whose text it carries; its own id where it is the first.

    Texts shorter than one shingle are copies only of equal texts.
    """
    ids = sorted(texts)
    shingles = [_shingles(texts[i]) for i in ids]
    hashes = RMinHash.from_token_sets([sorted(s) for s in shingles], PERMUTATIONS, _SEED)
    index = RMinHashLSH(SIMILARITY, PERMUTATIONS, 32)
    first: dict[str, str] = {}
    for number, (report_id, own) in enumerate(zip(ids, shingles, strict=True)):
        found = [other for other in sorted(index.query(hashes[number])) if _similar(shingles[other], own)]
        # The bands only propose; the exact overlap decides, so that chance never makes a copy.
        first[report_id] = first[ids[found[0]]] if found else report_id
        index.insert(number, hashes[number])
    return first


def _shingles(text: str) -> frozenset[str]:
    words = _WORD.findall(text.casefold())
    if len(words) <= SHINGLE:
        return frozenset([" ".join(words)])
    return frozenset(" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))


def _similar(one: frozenset[str], two: frozenset[str]) -> bool:
    """Most of the shorter text stands in the longer one."""
    return len(one & two) >= SIMILARITY * max(1, min(len(one), len(two)))
