"""Floor 5: what is to be planned, as numbers: tasks with days of their own, and what has to hold between them.

Days are counted from the problem's `origin`: day 3 is the third day after it. A *mask* is an integer whose bit `i`
stands for day `i`; of a task it tells on which days it may begin. A *requirement* is one thing that a person wrote (or
that the calendar says): whatever follows from it names it by its number, so that a plan that can't be made is
explained in the words of the file. Everything is in the order of the files; nothing depends on titles.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal

from talentc.schedule.hours import Hours
from talentc.source import Span
from talentc.value import Value, field

Sort = Literal[
    "when",  # a clause of a `when`
    "order",  # sessions of an activity, and times of a session, in the order in which they are told
    "start",  # nothing is planned long before a cohort starts, or long after its end
    "closed",  # a closed week, month or day
    "holiday",  # a public holiday
    "weekend",  # weekdays that aren't worked on
    "away",  # a day off of a named person
    "pin",  # a date that a person has fixed
    "keep",  # a date that shall be kept this time (`--keep`)
    "who",  # a session needs a named person, or the people of a role
    "place",  # a session needs a place
    "rooms",  # how many rooms a place has
    "limit",  # a limit of the programme
]


class Requirement(Value, frozen=True):
    """One thing that a plan has to keep: a sentence without its full stop, in English, and where it is written.

    `key` is the same in every run for the same sentence of the same file. `span` is None for what nobody writes:
    that weekends are closed, say.
    """

    key: tuple[str, ...]
    sort: Sort
    text: str
    span: Span | None


class TaskKey(Value, frozen=True, order=True):
    """Which time of which session of which cohort; `occurrence` counts from 1."""

    programme: str
    cohort: str
    session: str
    occurrence: int


class Task(Value, frozen=True):
    """One session of one cohort that gets a date. `name` is what findings call it: `meetings.2`.

    `days` is how many calendar days it runs, `hours` from when on the first to when on the last, None where nobody
    knows. `fixed` is the day on which it begins where that can't change: it is over, or another cohort's.
    `now` is the day on which it begins in the plan that there is, `published` whether people have been told of it.
    `span` is where the session is written. What is `hidden` gets no date: people find the day themselves, and there has
    to be one, since others are counted from it.
    """

    number: int
    key: TaskKey
    name: str
    days: int
    hours: Hours | None
    span: Span
    fixed: int | None = None
    now: int | None = None
    published: bool = False
    hidden: bool = False


class Allowed(Value, frozen=True):
    """A task begins on one of the days of `mask`, as long as all of the requirements hold."""

    task: int
    mask: int
    requirements: tuple[int, ...]


class Bounds(Value, frozen=True):
    """From which day to which, both included, where something is known of a side."""

    earliest: int | None
    latest: int | None


class Link(Value, frozen=True):
    """The `edge` of a task lies within bounds that follow from one day of others: its `anchors`, taken together.

    That day is the last day of the last of them (`of` is `ends`), or the first day of the first (`begins`).
    `bounds` has, for each day that it can be, the bounds of the task's first or last day (`edge`). Both sides never
    fall as the anchor's day rises. A day that isn't there leaves the task free.
    """

    task: int
    edge: Literal["first", "last"]
    anchors: tuple[int, ...]
    of: Literal["begins", "ends"]
    bounds: Mapping[int, Bounds]
    requirement: int


class Part(Value, frozen=True):
    """A task lies, with all its days, in part `number` of `count` equal parts of the days between two things.

    These begin after the last day of the last task of `after` and end before the first day of the first of `before`.
    Day `first` is that of part n, counted from 1, where `x` is the first and `y` the last of the days between:
    `x + (y - x + 1) * (n - 1) // count`, and its last day `x + (y - x + 1) * n // count - 1`.
    Where there is no task on a side, `first` or `last` gives the day.
    """

    task: int
    after: tuple[int, ...]
    before: tuple[int, ...]
    first: int | None
    last: int | None
    number: int
    count: int
    requirement: int


class Use(Value, frozen=True):
    """A task takes `weight` of a resource on its n-th days (from 0), as long as the requirement holds."""

    task: int
    offsets: tuple[int, ...]
    weight: int
    requirement: int


class Resource(Value, frozen=True):
    """What can't be in two places at once: at no time of a day is more of it used than there is.

    `capacity` is how much there is. A task takes it from when to when it is held, the whole day where nobody knows
    that; of several uses of one task the greatest counts. `requirements` are those that it holds by besides the uses:
    none for a person, since nobody can be in two places whatever a file says.
    """

    sort: Literal["person", "people", "pool", "place"]
    name: str
    uses: tuple[Use, ...]
    capacity: int = 1
    requirements: tuple[int, ...] = ()


class Journey(Value, frozen=True):
    """A person who is in one city on a day is in no other on that day or the next: the uses, by city."""

    name: str
    cities: Mapping[str, tuple[Use, ...]]


class Load(Value, frozen=True):
    """What a task asks on its n-th day (from 0), in the unit of its cap.

    Of the loads of a cap that have the same number in `once` a period counts one alone, the largest: a camp of two
    days is one session, and two days of one module are one activity.
    """

    task: int
    offset: int
    amount: int
    once: int | None = None


class Cap(Value, frozen=True):
    """In no period do the loads sum to more than `most`; `periods` has, for each day, the number of its period.

    `left` has, by its number, how much the loads of a period may sum to where that isn't `most`: less, where some is
    spent already; more, where what can't be moved breaks the limit as it is.
    """

    loads: tuple[Load, ...]
    most: int
    periods: tuple[int, ...]
    requirement: int
    left: Mapping[int, int] = field(default_factory=dict)


class Wish(Value, frozen=True):
    """What is better kept: each day in `costs` on which the task begins costs so much."""

    task: int
    costs: Mapping[int, int]


class GapWish(Value, frozen=True):
    """From the last day of one task to the first of the next it should be `target` days.

    Each number of days in `steps` by which it is more off costs `cost` once. With `may_be_more` only what is nearer is
    off.
    """

    before: int
    after: int
    target: int
    steps: tuple[int, ...]
    cost: int
    may_be_more: bool = False


class Problem(Value, frozen=True):
    """All that is to be planned together.

    `horizon` is how many days there are, from `origin` on.
    """

    origin: date
    horizon: int
    tasks: tuple[Task, ...]
    requirements: tuple[Requirement, ...]
    allowed: tuple[Allowed, ...]
    links: tuple[Link, ...]
    parts: tuple[Part, ...]
    resources: tuple[Resource, ...]
    journeys: tuple[Journey, ...]
    caps: tuple[Cap, ...]
    wishes: tuple[Wish, ...]
    gap_wishes: tuple[GapWish, ...]

    def day(self, number: int) -> date:
        """The date of a day's number."""
        return self.origin + timedelta(days=number)

    def number(self, day: date) -> int:
        """The number of a date."""
        return (day - self.origin).days


class Costs(Value, frozen=True, order=True):
    """What a plan costs, the gravest first; the smaller the better.

    Moves are counted against the plan that there is: first of what has been published, then of the rest. `wishes` is
    the sum of what isn't as one would like it: weekdays, gaps.
    """

    published_moved: int
    published_days: int
    moved: int
    moved_days: int
    wishes: int

    @property
    def levels(self) -> tuple[int, ...]:
        return (self.published_moved, self.published_days, self.moved, self.moved_days, self.wishes)


class Solution(Value, frozen=True):
    """A plan: the day on which each task begins, in the order of the tasks.

    `bound` is what no plan can be below, level by level; equal to `costs` where this one is proven best, and then it is
    also the earliest of the best that was found. `gap` is how much of the first level that differs is still open.
    """

    starts: tuple[int, ...]
    costs: Costs
    bound: Costs

    @property
    def is_proven(self) -> bool:
        return self.costs == self.bound

    @property
    def gap(self) -> Fraction:
        """How far the costs can lie above what is possible, as a share of them, on the gravest level that is open."""
        for mine, least in zip(self.costs.levels, self.bound.levels, strict=True):
            if mine != least:
                return Fraction(mine - least, mine)
        return Fraction(0)
