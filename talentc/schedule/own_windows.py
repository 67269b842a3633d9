"""Floor 4: between which days people hold what they arrange themselves."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product

from talentc.model.programme import Cohort, Programme, Session
from talentc.model.when import Every, Spread
from talentc.schedule.shift import add_days
from talentc.schedule.times import occurrences
from talentc.schedule.windows import CohortDays, Window
from talentc.value import Value

MOST_WINDOWS = 400  # more meetings than anybody has in a programme: then one window for all of them


class OwnWindow(Value, frozen=True):
    """The days `first` to `last`, both included, in which people hold something that they arrange themselves.

    It is window `occurrence` of `count`: one for each time where the design says so (`spread`, `every`), else a single
    one for all of them. `held_for` names the activities that it is held for, where it is held for each of a kind.
    """

    session_id: str
    occurrence: int
    count: int
    first: date
    last: date
    held_for: tuple[str, ...] = ()


class PersonalWindow(Value, frozen=True):
    """A window of `person` (an id), worked out by `personal.py`, counted from an event of `of`: of the same person,
    or one that it serves.
    """

    person: str
    of: str
    window: OwnWindow


def own_windows(programme: Programme, cohort: Cohort, known: CohortDays | None = None) -> tuple[OwnWindow, ...]:
    """The windows of all sessions that people arrange themselves, in the order of the programme.

    A session whose window isn't known on both sides has none. `known` are the days of the cohort, if they are known.
    """
    days = known if known is not None else CohortDays(programme, cohort)
    return tuple(
        window for session in programme.sessions if not session.is_joint for window in windows_of(days, session)
    )


def windows_of(days: CohortDays, session: Session) -> Iterator[OwnWindow]:
    """The windows of one session that people arrange themselves."""
    for held_for in _held_for(days.programme, session):
        yield from _windows(days, session, held_for)


def _held_for(programme: Programme, session: Session) -> Iterator[Mapping[str, str]]:
    """Every choice of an activity for each kind that the session is held for each of; one empty choice if none."""
    kinds = [each for each in session.each if each in programme.file.kinds]
    of_kind = ([other.id for other in programme.activities if kind in other.kinds] for kind in kinds)
    for chosen in product(*of_kind):
        yield dict(zip(kinds, chosen, strict=True))


def _windows(days: CohortDays, session: Session, held_for: Mapping[str, str]) -> Iterator[OwnWindow]:
    times = occurrences(session)
    clauses = session.when.clauses if session.when is not None else ()
    apart = any(isinstance(clause, Spread | Every) for clause in clauses) and times is not None
    count = times if apart and times is not None and times <= MOST_WINDOWS else 1
    for occurrence in range(1, count + 1):
        window = days.window(session, occurrence, held_for)
        if apart and count == 1 and times is not None and times > 1:
            window = Window(window.first, days.window(session, times, held_for).last, session.days)
        if window.first is None or window.last is None or window.is_empty:
            continue
        last = add_days(window.last, session.days - 1)
        yield OwnWindow(session.id, occurrence, count, window.first, last, tuple(held_for.values()))
