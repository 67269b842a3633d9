"""Floor 5: on which days a task may begin: open ones, those that a person has fixed, those that aren't over."""

from collections.abc import Iterator
from datetime import date

from talentc.model.calendar_text import WEEKDAYS
from talentc.model.programme import Session
from talentc.model.when import Clause, Distance, EveningBefore, OnDates, OnWeekdays, Relative
from talentc.plan.ask.asked import Asked, Requirements
from talentc.plan.ask.cohort import CohortTasks
from talentc.plan.ask.masks import Masks, touching
from talentc.plan.problem import Allowed, Task, Wish
from talentc.schedule.days import Closure
from talentc.schedule.spoken import say_day, say_days, say_stretch
from talentc.value import Value

WEEKDAY_COST = 4  # as much as four steps away from an even spread


class OpenDays(Value, frozen=True, eq=False):
    """The days of one cohort as masks."""

    asked: Asked
    tasks: CohortTasks
    masks: Masks
    requirements: Requirements

    def constraints(self) -> Iterator[Allowed]:
        """What the calendar, the cohort, pins and the day of today ask of its open tasks."""
        span = self.masks.between(self.tasks.first, self.tasks.last)
        closed = [(requirement, mask) for requirement, mask in (*self._closures(), *self._holidays()) if mask & span]
        for task in self.tasks.tasks:
            if task.fixed is not None:
                continue
            yield Allowed(task.number, span, ())  # no line asks it: beyond, nothing is known
            if not task.hidden:
                yield from self._settled(task)
                yield from self._not_before_start(task)
            yield self._weekends(task)
            for requirement, mask in closed:
                yield Allowed(task.number, self.without(mask, task), (requirement,))

    def without(self, mask: int, task: Task) -> int:
        """The days on which a task may begin without touching one of `mask`."""
        return self.masks.all & ~touching(mask, task.days)

    def _settled(self, task: Task) -> Iterator[Allowed]:
        """A date that is fixed or shall be kept; what isn't, isn't in the past."""
        key = (task.key.session, task.key.occurrence)
        given = self.tasks.days.given.get(key)
        now = self.tasks.now.get(key)
        name = (task.key.programme, task.key.cohort, task.name)
        if given is not None:
            text = f"`{task.name}` is fixed on {say_days(given.dates.first, given.dates.last)}"
            pin = self.requirements.number(("pin", *name), "pin", text, given.span)
            yield Allowed(task.number, self._one(given.dates.first), (pin,))
            return
        if now is not None and is_named(task, self.asked.keep):
            text = f"`{task.name}` is to be kept on {say_days(now.dates.first, now.dates.last)}"
            keep = self.requirements.number(("keep", *name), "keep", text, now.span)
            yield Allowed(task.number, self._one(now.dates.first), (keep,))
        if not self.tasks.may_be_past and self.asked.today > self.masks.origin:
            text = f"nothing new is held before {say_day(self.asked.today)}, today"
            today = self.requirements.number(("today",), "start", text, None)
            yield Allowed(task.number, self.masks.between(self.asked.today, date.max), (today,))

    def _not_before_start(self, task: Task) -> Iterator[Allowed]:
        """What counts from nothing that has a date isn't held before its cohort starts, unless it says `before`."""
        session, start = self.tasks.anchors.sessions[task.key.session], self.tasks.cohort.start
        clauses = session.when.clauses if session.when is not None else ()
        counts_back = any(isinstance(each, EveningBefore) or _is_before(each) for each in clauses)
        is_pinned = (task.key.session, task.key.occurrence) in self.tasks.days.given
        is_bound = self.tasks.free_days.window(session, task.key.occurrence).first is not None
        if start is not None and not (counts_back or is_pinned or is_bound):
            key = ("start", self.tasks.programme.id, self.tasks.cohort.id, "first day")
            span = self.tasks.cohort.written.place.of("start")
            number = self.requirements.number(
                key, "start", f"`{self.tasks.cohort.id}` starts on {say_day(start)}", span
            )
            yield Allowed(task.number, self.masks.between(start, date.max), (number,))

    def _weekends(self, task: Task) -> Allowed:
        weekdays = self.tasks.closed.weekdays | asked_weekdays(self.tasks.anchors.sessions[task.key.session])
        closed = self.masks.on_weekdays(frozenset(range(7)) - weekdays)
        names = ", ".join(WEEKDAYS[day] + "s" for day in range(7) if day not in weekdays)
        key = ("weekend", names)
        requirement = self.requirements.number(key, "weekend", f"nothing is held on {names}", None)
        return Allowed(task.number, self.without(closed, task), (requirement,))

    def _holidays(self) -> tuple[tuple[int, int], ...]:
        calendar = self.tasks.programme.file.calendar
        span = calendar.place.of("holidays") if calendar is not None else None
        found = []
        for day, name in self.tasks.closed.holidays.items():
            if self.tasks.first <= day <= self.tasks.last and day.weekday() in self.tasks.closed.weekdays:
                key = ("holiday", self.tasks.programme.id, day.isoformat())
                text = f"{say_day(day)} is a public holiday, {name}"
                found.append((self.requirements.number(key, "holiday", text, span), self._one(day)))
        return tuple(found)

    def _closures(self) -> tuple[tuple[int, int], ...]:
        return tuple(
            (
                closed_requirement(self.tasks.programme.id, closure, self.requirements),
                self.masks.stretch(closure.stretch),
            )
            for closure in self.tasks.closed.closures
        )

    def preferred(self) -> Iterator[Wish]:
        """That sessions are on the weekdays that the calendar prefers; one that asks for its own weekdays has none."""
        calendar = self.tasks.programme.file.calendar
        if calendar is None or calendar.days is None:
            return
        others = self.masks.on_weekdays(frozenset(range(7)) - frozenset(calendar.days))
        reach = range(self.masks.number(self.tasks.first), self.masks.number(self.tasks.last) + 1)
        made: dict[int, dict[int, int]] = {}
        for task in self.tasks.tasks:
            if task.hidden or task.fixed is not None or asked_weekdays(self.tasks.anchors.sessions[task.key.session]):
                continue
            if task.days not in made:
                whole = (1 << task.days) - 1
                sums = {day: (others >> day & whole).bit_count() * WEEKDAY_COST for day in reach}
                made[task.days] = {day: cost for day, cost in sums.items() if cost}
            yield Wish(task.number, made[task.days])

    def _one(self, day: date) -> int:
        return 1 << self.masks.number(day)


def _is_before(clause: Clause) -> bool:
    return isinstance(clause, Relative | Distance) and clause.direction == "before"


def closed_requirement(programme: str, closure: Closure, requirements: Requirements, place: str = "") -> int:
    """The requirement that a closed stretch is, of a programme or of a place."""
    text = say_stretch(closure.stretch)
    what = f"`{place}` is closed {say_when(closure)}" if place else f"{text} {_is(text)} closed"
    return requirements.number(("closed", programme, place, *written_at(closure)), "closed", what, closure.span)


def written_at(closure: Closure) -> tuple[str, ...]:
    """What tells one stretch from others: where it is written."""
    span = closure.span
    return (span.file, str(span.line), str(span.column)) if span is not None else (say_stretch(closure.stretch),)


def say_when(closure: Closure) -> str:
    """`in week 7`, `on 12 March 2027`, `on 12-14 March 2027`: when somebody is away."""
    stretch = closure.stretch
    if not isinstance(stretch, OnDates):
        return f"in {say_stretch(stretch)}"
    return f"on {say_stretch(stretch)}"


def _is(text: str) -> str:
    return "are" if " to " in text or "-" in text else "is"


def asked_weekdays(session: Session) -> frozenset[int]:
    """The weekdays that the `when` of a session asks for."""
    clauses = session.when.clauses if session.when is not None else ()
    return frozenset(day for clause in clauses if isinstance(clause, OnWeekdays) for day in clause.weekdays)


def is_named(task: Task, names: tuple[str, ...]) -> bool:
    """Whether one of the names means the task: its activity, its session, or one time of it."""
    return bool({task.name, task.key.session, task.key.session.partition(".")[0]} & set(names))
