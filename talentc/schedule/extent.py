"""Floor 4: between which days something begins and ends."""

from collections.abc import Sequence
from datetime import date

from talentc.value import Value


class Extent(Value, frozen=True):
    """Between which days something begins, and between which it ends; None where that isn't known."""

    begins_earliest: date | None = None
    begins_latest: date | None = None
    ends_earliest: date | None = None
    ends_latest: date | None = None

    @staticmethod
    def exactly(first: date, last: date) -> "Extent":
        return Extent(first, first, last, last)


UNKNOWN = Extent()


def together(extents: Sequence[Extent]) -> Extent:
    """Several things as one: from the first day of the first to the last day of the last."""
    return Extent(
        _earliest([extent.begins_earliest for extent in extents]),
        min((extent.begins_latest for extent in extents if extent.begins_latest is not None), default=None),
        max((extent.ends_earliest for extent in extents if extent.ends_earliest is not None), default=None),
        _latest([extent.ends_latest for extent in extents]),
    )


def _earliest(days: Sequence[date | None]) -> date | None:
    """The earliest of the days, if all of them are known."""
    known = [day for day in days if day is not None]
    return min(known) if known and len(known) == len(days) else None


def _latest(days: Sequence[date | None]) -> date | None:
    known = [day for day in days if day is not None]
    return max(known) if known and len(known) == len(days) else None
