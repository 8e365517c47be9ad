"""Which place a name means: every candidate of every name weighed in the light of the whole report.

`resolve` gives one `Location` a toponym, with a reason in words, a confidence and the candidates considered; `settle`
leaves reasons and candidates until they are asked for, `settle_all` does so for several reports. The weights
(`weights.json`) are a linear ranker's, trained by `tests/training/train_resolver.py`.
"""

from __future__ import annotations

from geodata.locations.geocode import Ranked, geocode
from geodata.locations.resolve import Resolver, resolve, settle, settle_all

__all__ = ["Ranked", "Resolver", "geocode", "resolve", "settle", "settle_all"]
