"""Everything that can go wrong on purpose. A message names the culprit in quotes and the way out.

StrikemapError
├── BadInput(ValueError)            a report, file, option or decision that cannot be used
│   ├── BadReport                   text that is not a report: torn, binary, too large
│   └── BadOption                   a flag, filter or date that cannot be understood
├── GazetteerError(LookupError)     the gazetteer's data is missing, torn or of another version
├── GeocoderError(ConnectionError)  an online provider refused, timed out or has no account
└── StoreError(OSError)             the store cannot be opened, read or written
"""

from __future__ import annotations


class StrikemapError(Exception):
    """Parent of every error that Strikemap raises on purpose."""


class BadInput(StrikemapError, ValueError):  # noqa: N818 - reads as the sentence it stands for
    """A report, file, option or decision that cannot be used."""


class BadReport(BadInput):
    """Text that is not a report: torn, binary or too large."""


class BadOption(BadInput):
    """A flag, filter or date that cannot be understood."""


class GazetteerError(StrikemapError, LookupError):
    """The gazetteer's data is missing, torn or of another version."""


class GeocoderError(StrikemapError, ConnectionError):
    """An online provider refused, timed out or has no account."""


class StoreError(StrikemapError, OSError):
    """The store cannot be opened, read or written."""
