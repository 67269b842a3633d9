"""Floor 5: what is asked of the planner: which cohorts, from which day on, with what kept; and what it has to keep."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeAlias

from talentc.ledger.held_limits import HeldLimit, PlannedTime
from talentc.model.programme import Cohort, Programme
from talentc.plan.problem import Requirement, Sort
from talentc.source import Span
from talentc.value import Mutable, Value, field

LimitsOf: TypeAlias = Callable[[Programme, Cohort, tuple[PlannedTime, ...]], Iterable[HeldLimit]]


class CohortAsked(Value, frozen=True):
    """One cohort to be looked at. One that isn't `open` keeps its dates, and others have to live with them."""

    programme: Programme
    cohort: Cohort
    is_open: bool = True


class Asked(Value, frozen=True):
    """Cohorts that are planned together. What begins before `today` doesn't move.

    `keep` names activities, sessions or times of one whose dates of now shall stay. `anew` plans as if no date had been
    given but those that are fixed or published. `limits_of` tells what limits ask of the times of a cohort; it is given
    the cohort with the dates that can't change. `accepted` are the places of dates that are wrong, and known to be.
    """

    cohorts: tuple[CohortAsked, ...]
    today: date
    keep: tuple[str, ...] = ()
    anew: bool = False
    limits_of: LimitsOf | None = None
    accepted: frozenset[Span] = frozenset()


class Requirements(Mutable):
    """The requirements of a problem while it is made, each once."""

    found: list[Requirement] = field(default_factory=list)
    numbers: dict[tuple[str, ...], int] = field(default_factory=dict)

    def number(self, key: tuple[str, ...], sort: Sort, text: str, span: Span | None) -> int:
        """The number of a requirement; the first that is said of a key counts."""
        if key not in self.numbers:
            self.numbers[key] = len(self.found)
            self.found.append(Requirement(key, sort, text, span))
        return self.numbers[key]
