"""Floor 5: one cohort as the planner sees it: its days, how far they reach, and its tasks."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from fractions import Fraction
from math import ceil

from talentc.model.programme import Cohort, GivenDate, Programme, Session
from talentc.model.when import AtClock, Between, OnDates, Unknown
from talentc.plan.ask.asked import Asked, CohortAsked
from talentc.plan.problem import Task, TaskKey
from talentc.schedule.anchors import Anchors
from talentc.schedule.days import ClosedDays, closed_days
from talentc.schedule.holidays import public_holidays
from talentc.schedule.hours import Hours, hours_of
from talentc.schedule.published import published_dates
from talentc.schedule.shift import add_days
from talentc.schedule.times import design_dates, given_dates, has_occurrence, name_of, occurrences
from talentc.schedule.windows import CohortDays
from talentc.value import Value, replace

AHEAD = 183  # days before a cohort's start within which things are planned
BEYOND = 366  # days after the last phase within which things are planned
SHORTEST = 400  # days, where no phase has a length
LONGEST = 3653  # days; a design that reaches ten years on is planned no further
MOST_TIMES = 400  # more times than that of one session get no dates

Given = Mapping[tuple[str, int], GivenDate]


class CohortTasks(Value, frozen=True, eq=False):
    """A cohort with its tasks.

    `days` knows the dates that can't change, and no others; `free_days` those of them that are over. `first` and `last`
    are the days between which it is planned. `by_session` has the tasks of each session in order of its times. `closed`
    are the closed days, with the public holidays of all these years; `now` the dates that there are. `unsaid` are the
    sessions that nothing is said about, so that they get no date. `may_be_past` tells that dates before today may be
    given: all of it is history.
    """

    programme: Programme
    cohort: Cohort
    is_open: bool
    days: CohortDays
    free_days: CohortDays
    closed: ClosedDays
    first: date
    last: date
    tasks: tuple[Task, ...]
    by_session: Mapping[str, tuple[Task, ...]]
    now: Given
    unsaid: tuple[Session, ...]
    may_be_past: bool
    today: date

    @property
    def anchors(self) -> Anchors:
        return self.days.anchors


def cohort_tasks(asked: Asked, one: CohortAsked, first_number: int, origin: date) -> CohortTasks | None:
    """A cohort with its tasks, counted from `first_number`; None where nobody knows when it begins."""
    programme, cohort = one.programme, one.cohort
    reach = reach_of(programme, cohort)
    if reach is None:
        return None
    settled = tuple(given for given in cohort.dates if _is_settled(given, asked.today, one.is_open))
    over = tuple(given for given in settled if not one.is_open or given.dates.first < asked.today)
    days = CohortDays(programme, replace(cohort, dates=settled))
    free_days = CohortDays(programme, replace(cohort, dates=over), days.anchors) if len(over) < len(settled) else days
    now = given_dates(programme, cohort)
    told = published_dates(programme, cohort)
    kept = {name for name, time in now if not asked.anew or (name, time) in told}
    joint, unsaid = _planned(programme, cohort, kept | {name for name, _ in days.given})
    tasks = list(_dated(asked, one, joint, (days.given, now), first_number, origin))
    if one.is_open:
        tasks += _hidden(programme, cohort, days, joint, first_number + len(tasks))
    by_session: dict[str, tuple[Task, ...]] = {}
    for task in tasks:
        by_session[task.key.session] = (*by_session.get(task.key.session, ()), task)
    is_history = bool(now) and all(task.hidden or task.fixed is not None for task in tasks)
    return CohortTasks(
        programme=programme,
        cohort=cohort,
        is_open=one.is_open,
        days=days,
        free_days=free_days,
        closed=_closed(programme, cohort, *reach),
        first=reach[0],
        last=reach[1],
        tasks=tuple(tasks),
        by_session=by_session,
        now=now,
        unsaid=unsaid,
        may_be_past=is_history or (reach[1] if now else add_days(reach[1], -BEYOND)) < asked.today,
        today=asked.today,
    )


def _dated(
    asked: Asked,
    one: CohortAsked,
    planned: Sequence[Session],
    dates: tuple[Given, Given],
    number: int,
    origin: date,
) -> Iterator[Task]:
    """The tasks of joint sessions; `dates` are those that can't change, and all that there are.

    What has a date and isn't planned (nobody knows how often it is held, or it is said to have none) stays on it.
    """
    programme, cohort = one.programme, one.cohort
    settled, now = dates
    told = published_dates(programme, cohort)
    for session in programme.sessions:
        times = _times(session, cohort) if session in planned else frozenset()
        given_times = {time for name, time in (*settled, *now) if name == session.id and has_occurrence(session, time)}
        for occurrence in sorted(times | given_times) if session.is_joint else ():
            key = (session.id, occurrence)
            given = settled[key] if key in settled else now.get(key)
            if given is None and not one.is_open:
                continue
            is_left = given is not None and (occurrence not in times or given.span in asked.accepted)
            is_over = given is not None and (given.dates.first < asked.today or not one.is_open)
            begins = (given.dates.first - origin).days if given is not None else None
            is_free = key not in settled and not (asked.anew and key not in told)
            yield Task(
                number=number,
                key=TaskKey(programme.id, cohort.id, *key),
                name=name_of(session, occurrence),
                days=_length(session, given, is_left or is_over or key in settled),
                hours=_hours(programme, session, given),
                span=session.place.head,
                fixed=begins if is_left or is_over else None,
                now=begins if is_free else None,
                published=key in told,
            )
            number += 1


def _times(session: Session, cohort: Cohort) -> frozenset[int]:
    """Which times of a session are planned."""
    times = range(1, min(occurrences(session) or 0, MOST_TIMES) + 1)
    return frozenset(time for time in times if f"{session.id}.{time}" not in cohort.undated)


def _is_settled(given: GivenDate, today: date, is_open: bool) -> bool:
    """Whether a date can't change: a person has fixed it, or it is over, or has begun."""
    return given.fixed or given.dates.first < today or not is_open


def reach_of(programme: Programme, cohort: Cohort) -> tuple[date, date] | None:
    """From which day to which a cohort is planned, what is given included; None where nobody knows when it begins."""
    dates = (*cohort.dates, *design_dates(programme))
    given = [day for each in dates for day in (each.dates.first, each.dates.last)]
    start = cohort.start or (min(given) if given else None)
    if start is None:
        return None
    lengths = [phase.length.high for phase in programme.file.phases.values() if phase.length is not None]
    whole = programme.file.length
    lengths += [whole.high] if whole is not None else []
    weeks = sum((length for length in lengths if length is not None), Fraction(0))
    end = add_days(start, max(int(weeks * 7), SHORTEST - BEYOND) + BEYOND)
    days = CohortDays(programme, cohort)
    written = [days.extent(session.id).ends_latest for session in programme.sessions]
    latest = [min(day, add_days(start, LONGEST)) for day in written if day is not None]
    return min([add_days(start, -AHEAD), *given]), max([end, *given, *latest])


def _planned(
    programme: Programme, cohort: Cohort, dated: Collection[str]
) -> tuple[tuple[Session, ...], tuple[Session, ...]]:
    """The joint sessions that get dates, and those of which nobody has said when they are; `dated` have dates."""
    planned: list[Session] = []
    unsaid: list[Session] = []
    for activity in programme.activities:
        timed = [session for session in activity.sessions if session.when is not None or session.id in dated]
        for session in activity.sessions:
            if not session.is_joint or occurrences(session) is None:
                continue
            if is_unknown(session) or {activity.id, session.id} & set(cohort.undated):
                continue
            (planned if timed else unsaid).append(session)
    return tuple(planned), tuple(unsaid)


def is_unknown(session: Session) -> bool:
    """Whether it says that no date is known."""
    return session.when is not None and any(isinstance(clause, Unknown) for clause in session.when.clauses)


def _hidden(
    programme: Programme, cohort: Cohort, days: CohortDays, joint: Sequence[Session], number: int
) -> Iterator[Task]:
    """What people arrange themselves, and others are counted from, or that lies between others: it needs a day, too."""
    anchors = days.anchors
    waiting, found = [*joint, *filter(_may_be_squeezed, programme.sessions)], dict[str, Session]()
    found.update((session.id, session) for session in waiting[len(joint) :])
    while waiting:
        session = waiting.pop()
        for _, reference in session.when.references if session.when is not None else ():
            for other in anchors.find(reference.text, session.activity):
                if not other.is_joint and other.id not in found and other.when is not None:
                    found[other.id] = other
                    waiting.append(other)
    for session in programme.sessions:
        is_for_each = any(each in programme.file.kinds for each in session.each)
        if session.id in found and not is_for_each and not is_unknown(session):
            key = TaskKey(programme.id, cohort.id, session.id, occurrences(session) or 1)
            yield Task(number, key, session.id, max(session.days, 1), None, session.place.head, hidden=True)
            number += 1


def _may_be_squeezed(session: Session) -> bool:
    """Whether it is arranged by people themselves, within two ends that may come too near to one another."""
    clauses = session.when.clauses if session.when is not None else ()
    return not session.is_joint and (len(clauses) > 1 or any(isinstance(clause, Between) for clause in clauses))


def _length(session: Session, given: GivenDate | None, is_settled: bool) -> int:
    return _days_of(given) if given is not None and is_settled else max(session.days, 1)


def _days_of(given: GivenDate) -> int:
    return (given.dates.last - given.dates.first).days + 1


def _hours(programme: Programme, session: Session, given: GivenDate | None) -> Hours | None:
    """From when to when it is held: as its date says, else as the design does; else in the morning.

    What counts less than a day, and of which nobody says when it is, begins with the usual hours of the day, and ends
    on a quarter of an hour.
    """
    day = date(2000, 1, 3)
    at = next((each for each in (session.when.clauses if session.when else ()) if isinstance(each, AtClock)), None)
    dates = OnDates(0, 0, day, day)
    if given is not None and (given.fixed or (at is None and _days_of(given) == session.days)):
        dates = given.dates
    hours = hours_of(programme, session, dates)
    if at is not None:  # where that runs past midnight, nobody knows
        return hours
    calendar = programme.file.calendar
    usual = calendar.clock if calendar is not None else None
    if hours is not None or usual is None or usual.from_time is None or session.length is None or session.days > 1:
        return hours
    begins = datetime.combine(day, usual.from_time)
    ends = begins + timedelta(minutes=ceil(session.length.amount.planned * 4) * 15)
    return Hours(usual.from_time, ends.time()) if begins < ends and ends.date() == day else None


def _closed(programme: Programme, cohort: Cohort, first: date, last: date) -> ClosedDays:
    """The closed days of all years that the cohort can reach; those that its plan has frozen stay as they were."""
    years = frozenset(range(first.year, last.year + 1))
    frozen = dict(cohort.holidays or {})
    missing = years - {day.year for day in frozen}
    calendar = programme.file.calendar
    if frozen and missing and calendar is not None and calendar.holidays is not None:
        frozen.update(public_holidays(calendar.holidays, missing))
    return closed_days(programme, replace(cohort, holidays=dict(sorted(frozen.items()))), years)
