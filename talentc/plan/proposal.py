"""Floor 5: what the planner answers: dates for cohorts, or why there are none. Plain values, for files and screens."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Literal

from talentc.plan.problem import Costs, Requirement, TaskKey
from talentc.schedule.hours import Hours
from talentc.value import Value

Standing = Literal["new", "kept", "moved", "pinned", "past"]


class PlannedSession(Value, frozen=True):
    """One session with its date. `last` is inclusive.

    `standing`: `new` has no date yet in the plan that there is; `kept` has this one; `moved` has `before`; `pinned` is
    fixed by a person; `past` is over. `because` are the requirements that forbid the date before, in the order of
    telling. `earlier` and `later` are how many days it could move with all others where they are; 0 where it can't.
    """

    key: TaskKey
    name: str
    first: date
    last: date
    hours: Hours | None
    standing: Standing
    published: bool = False
    before: date | None = None
    because: tuple[Requirement, ...] = ()
    earlier: int = 0
    later: int = 0


class CohortProposal(Value, frozen=True):
    """The dates of one cohort, in order of their days; `holidays` are those that were looked at, to be frozen.

    `removed` are sessions that the plan that there is has, and the design no more.
    """

    programme: str
    cohort: str
    sessions: tuple[PlannedSession, ...]
    holidays: Mapping[date, str]
    removed: tuple[str, ...] = ()


class KeepCost(Value, frozen=True):
    """What it costs to keep named sessions where they are: the costs without and with it."""

    names: tuple[str, ...]
    without: Costs
    kept: Costs | None


class Proposal(Value, frozen=True):
    """Plans for all cohorts asked for. `gap` is 0 where they are proven best."""

    cohorts: tuple[CohortProposal, ...]
    costs: Costs
    gap: Fraction
    keep_cost: KeepCost | None = None


class Relaxation(Value, frozen=True):
    """One change of a requirement of a clash that makes a plan possible: tried, with what it gives.

    `text` says it in a sentence without its full stop: "`module-2` 2-7 weeks after `module-1`, instead of 2-6 weeks",
    `result` what then is possible: "`module-2` is on 3 March 2027".
    """

    requirement: Requirement
    text: str
    result: str


class Clash(Value, frozen=True):
    """Requirements that can't hold together; without any one of them the rest can. In the order of telling."""

    cohorts: tuple[tuple[str, str], ...]
    requirements: tuple[Requirement, ...]
    relaxations: tuple[Relaxation, ...] = ()
    is_minimal: bool = True


class Refusal(Value, frozen=True):
    """No plan: independent clashes, each with what would mend it; or, where there is none, not known in the budget.

    `is_proven` tells that there can't be any plan, whether clashes were found or not.
    """

    clashes: tuple[Clash, ...]
    is_proven: bool = False
