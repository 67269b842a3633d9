"""Floor 2: what a `when` says, as a tree. The sentences that mean these are in `when_text.py`.

Every clause knows its place inside its text (`start`, `end`, in characters), so that a finding can point at it.
Days are local calendar days.
"""

from datetime import date, time
from fractions import Fraction
from typing import Literal

from talentc.value import Value

Direction = Literal["after", "before"]
CalendarUnit = Literal["week", "month", "quarter"]
DistanceUnit = Literal["day", "week", "month", "quarter", "year"]


class Reference(Value, frozen=True):
    """`module-1`, `module-1.day-2`, inside its own activity `day-2`, an event, or `start`."""

    text: str
    start: int
    end: int


class Clause(Value, frozen=True):
    """What all clauses have: their place in the text."""

    start: int
    end: int


class OnDates(Clause, frozen=True):
    """`2024-03-05`, `2024-03-05 09:00-12:00`, `2024-03-05 to 2024-03-06`; `last` is inclusive."""

    first: date
    last: date
    from_time: time | None = None
    to_time: time | None = None


class InCalendar(Clause, frozen=True):
    """`in January`, `in week 37 2024`, `in quarter 2`; without a year the first that isn't over at the start."""

    unit: CalendarUnit
    number: int
    year: int | None = None


# What a calendar's list of closed days holds; there a week, month or quarter without a year is closed every year.
ClosedStretch = InCalendar | OnDates


class InCohortMonth(Clause, frozen=True):
    """`in month 3`, counted from the cohort's start."""

    number: int


class InPhaseWeek(Clause, frozen=True):
    """`in week 5 of programme`; weeks that are closed throughout don't count."""

    number: int
    phase: Reference


class During(Clause, frozen=True):
    """`during programme`: within a phase."""

    phase: Reference


class Relative(Clause, frozen=True):
    """`after X` (after its last day), `before X` (before its first day)."""

    direction: Direction
    anchor: Reference


class Between(Clause, frozen=True):
    """`between X and Y`: after the last day of X, before the first day of Y."""

    first: Reference
    last: Reference


class Distance(Clause, frozen=True):
    """`3-4 weeks after X`: from the last day of X to the first day of this (before: mirrored).

    `high` is None for `at least`, `low` 0 for `at most`. `about` is one unit either way and is already counted in
    `low` and `high`. `ends` binds the last day of this instead of its first.
    """

    low: Fraction
    high: Fraction | None
    unit: DistanceUnit
    direction: Direction
    anchor: Reference
    about: bool = False
    ends: bool = False


class OnDayOf(Clause, frozen=True):
    """`on the day of X`."""

    anchor: Reference


class EveningBefore(Clause, frozen=True):
    """`the evening before X`."""

    anchor: Reference


class OnWeekdays(Clause, frozen=True):
    """`on Fridays`, `on Mondays and Tuesdays`; Monday is 0."""

    weekdays: tuple[int, ...]


class AtClock(Clause, frozen=True):
    """`at 17:00-19:00`; `to_time` is None for a lone start."""

    from_time: time
    to_time: time | None


class Spread(Clause, frozen=True):
    """`spread between X and Y`: with `times: n`, n equal windows."""

    first: Reference
    last: Reference


class Every(Clause, frozen=True):
    """`every 3 months after X`: the i-th lies i × 3 months after X."""

    number: Fraction
    unit: DistanceUnit
    anchor: Reference


class Unknown(Clause, frozen=True):
    """`unknown`: no date is known, and nothing pretends otherwise."""


class When(Value, frozen=True):
    """Clauses that all hold, one for each text of the list as it is written."""

    clauses: tuple[Clause, ...]
    texts: tuple[str, ...]

    @property
    def references(self) -> tuple[tuple[int, Reference], ...]:
        """All names that it points at, each with the index of the text that holds it."""
        found: list[tuple[int, Reference]] = []
        for index, clause in enumerate(self.clauses):
            for name in ("anchor", "first", "last", "phase"):
                value = getattr(clause, name, None)
                if isinstance(value, Reference):
                    found.append((index, value))
        return tuple(found)
