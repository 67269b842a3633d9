"""One time of a session of one cohort, as the checker looks at it."""

from datetime import date, datetime, time
from typing import NamedTuple

from tests.planning.plain import Design, Plain, hours_of, word
from tests.planning.plain_days import Held, days_from


class Meeting(NamedTuple):
    """One time of a session of one cohort, with its days; `known` are all sessions of its design."""

    design: Design
    cohort: str
    session: Plain
    occurrence: int
    held: Held
    known: tuple[Plain, ...]

    @property
    def name(self) -> str:
        times = f".{self.occurrence}" if self.session.times != 1 else ""
        return f"{word(self.design, 'id')}/{self.cohort}/{self.session.id}{times}"

    @property
    def days(self) -> list[date]:
        return [days_from(self.held.first, step) for step in range((self.held.last - self.held.first).days + 1)]

    @property
    def place(self) -> str:
        own = word(self.design, "cohorts", self.cohort, "place", self.session.activity)
        return own or self.session.place

    @property
    def takes_whole_days(self) -> bool:
        day = hours_of(self.design, "1 day")
        return self.session.days > 1 or (
            day is not None and self.session.hours is not None and self.session.hours >= day
        )

    @property
    def moments(self) -> tuple[datetime, datetime] | None:
        """From when to when; None where it takes part of a day and nobody says which."""
        if self.held.hours is not None:
            return datetime.combine(self.held.first, self.held.hours[0]), datetime.combine(
                self.held.last, self.held.hours[1]
            )
        if self.takes_whole_days:
            return datetime.combine(self.held.first, time(0)), datetime.combine(self.held.last, time(23, 59))
        return None

    def overlaps(self, other: "Meeting") -> bool:
        """Whether both are at one time; where nobody knows the hours, whether they don't fit into one day."""
        if self.held.last < other.held.first or other.held.last < self.held.first:
            return False
        if not (self.session.is_joint and other.session.is_joint):  # what takes no time takes nobody
            return False
        mine, theirs = self.moments, other.moments
        if mine is not None and theirs is not None:
            return mine[0] < theirs[1] and theirs[0] < mine[1]
        together = (self.session.hours or 0) + (other.session.hours or 0)
        return self.takes_whole_days or other.takes_whole_days or together > (hours_of(self.design, "1 day") or 24)
