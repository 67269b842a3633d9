"""Floor 2: what a `when` says, as a tree. The sentences that mean these are in `when_text.py`.

Every clause knows its place inside its text (`start`, `end`, in characters), so that a finding can point at it.
Days are local calendar days.
"""

from dataclasses import dataclass
from datetime import date, time
from fractions import Fraction
from typing import Literal

Direction = Literal["after", "before"]
CalendarUnit = Literal["week", "month", "quarter"]
DistanceUnit = Literal["day", "week", "month", "quarter", "year"]


@dataclass(frozen=True, slots=True)
class Reference:
    """`module-1`, `module-1.day-2`, inside its own activity `day-2`, an event, or `start`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clause:
    """What all clauses have: their place in the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OnDates(Clause):
    """`2024-03-05`, `2024-03-05 09:00-12:00`, `2024-03-05 to 2024-03-06`; `last` is inclusive."""

    first: date
    last: date
    from_time: time | None = None
    to_time: time | None = None


@dataclass(frozen=True, slots=True)
class InCalendar(Clause):
    """`in January`, `in week 37 2024`, `in quarter 2`; without a year the first that isn't over at the start."""

    unit: CalendarUnit
    number: int
    year: int | None = None


# What a calendar's list of closed days holds; there a week, month or quarter without a year is closed every year.
ClosedStretch = InCalendar | OnDates


@dataclass(frozen=True, slots=True)
class InCohortMonth(Clause):
    """`in month 3`, counted from the cohort's start."""

    number: int


@dataclass(frozen=True, slots=True)
class InPhaseWeek(Clause):
    """`in week 5 of programme`; weeks that are closed throughout don't count."""

    number: int
    phase: Reference


@dataclass(frozen=True, slots=True)
class During(Clause):
    """`during programme`: within a phase."""

    phase: Reference


@dataclass(frozen=True, slots=True)
class Relative(Clause):
    """`after X` (after its last day), `before X` (before its first day)."""

    direction: Direction
    anchor: Reference


@dataclass(frozen=True, slots=True)
class Between(Clause):
    """`between X and Y`: after the last day of X, before the first day of Y."""

    first: Reference
    last: Reference


@dataclass(frozen=True, slots=True)
class Distance(Clause):
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


@dataclass(frozen=True, slots=True)
class OnDayOf(Clause):
    """`on the day of X`."""

    anchor: Reference


@dataclass(frozen=True, slots=True)
class EveningBefore(Clause):
    """`the evening before X`."""

    anchor: Reference


@dataclass(frozen=True, slots=True)
class OnWeekdays(Clause):
    """`on Fridays`, `on Mondays and Tuesdays`; Monday is 0."""

    weekdays: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AtClock(Clause):
    """`at 17:00-19:00`; `to_time` is None for a lone start."""

    from_time: time
    to_time: time | None


@dataclass(frozen=True, slots=True)
class Spread(Clause):
    """`spread between X and Y`: with `times: n`, n equal windows."""

    first: Reference
    last: Reference


@dataclass(frozen=True, slots=True)
class Every(Clause):
    """`every 3 months after X`: the i-th lies i × 3 months after X."""

    number: Fraction
    unit: DistanceUnit
    anchor: Reference


@dataclass(frozen=True, slots=True)
class Unknown(Clause):
    """`unknown`: no date is known, and nothing pretends otherwise."""


@dataclass(frozen=True, slots=True)
class When:
    """Clauses that all hold. `text` is as written; `index` of each clause says which item of a list it came from."""

    clauses: tuple[Clause, ...]
    texts: tuple[str, ...]
    indexes: tuple[int, ...]

    @property
    def references(self) -> tuple[tuple[int, Reference], ...]:
        """All names that it points at, each with the index of the text that holds it."""
        found: list[tuple[int, Reference]] = []
        for index, clause in zip(self.indexes, self.clauses, strict=True):
            for name in ("anchor", "first", "last", "phase"):
                value = getattr(clause, name, None)
                if isinstance(value, Reference):
                    found.append((index, value))
        return tuple(found)
