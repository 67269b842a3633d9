"""Floor 5: stretches of days as masks of one problem, each worked out once."""

from datetime import date, timedelta

from talentc.model.when import ClosedStretch, OnDates
from talentc.schedule.limits import calendar_stretch
from talentc.value import Mutable, field


class Masks(Mutable):
    """Masks of the days from `origin` on, `horizon` of them."""

    origin: date
    horizon: int
    stretches: dict[ClosedStretch, int] = field(default_factory=dict)
    weekdays: dict[frozenset[int], int] = field(default_factory=dict)

    @property
    def all(self) -> int:
        return (1 << self.horizon) - 1

    def number(self, day: date) -> int:
        """The number of a date; below nothing, or beyond the horizon, where it isn't one of the days."""
        return (day - self.origin).days

    def between(self, first: date, last: date) -> int:
        """The days from one to another, both included, as far as they are days of the problem."""
        return mask_between(self.number(first), min(self.number(last), self.horizon - 1))

    def on_weekdays(self, weekdays: frozenset[int]) -> int:
        """The days that are one of these weekdays; Monday is 0."""
        if weekdays not in self.weekdays:
            week = sum(1 << number for number in range(7) if (self.origin.weekday() + number) % 7 in weekdays)
            found = 0
            for first in range(0, self.horizon, 7):
                found |= week << first
            self.weekdays[weekdays] = found & self.all
        return self.weekdays[weekdays]

    def stretch(self, stretch: ClosedStretch) -> int:
        """The days of a stretch; without a year, of each year."""
        if stretch not in self.stretches:
            self.stretches[stretch] = self._stretch(stretch)
        return self.stretches[stretch]

    def _stretch(self, stretch: ClosedStretch) -> int:
        if isinstance(stretch, OnDates):
            return self.between(stretch.first, stretch.last)
        last = self.origin + timedelta(days=self.horizon)
        years = range(self.origin.year - 1, last.year + 2) if stretch.year is None else [stretch.year]
        found = 0
        for days in (calendar_stretch(stretch, year) for year in years):
            found |= self.between(*days) if days is not None else 0
        return found


def mask_between(first: int, last: int) -> int:
    """The days from `first` to `last`, both included; none where it ends before it begins."""
    first = max(first, 0)
    return ((1 << (last - first + 1)) - 1) << first if last >= first else 0


def touching(mask: int, days: int) -> int:
    """The days on which something of so many days may not begin, since it would touch a day of `mask`."""
    found = mask
    for offset in range(1, days):
        found |= mask >> offset
    return found
