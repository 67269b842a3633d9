"""Floor 7: one cohort's days as the documents tell them: dates that are given, windows, and what isn't known."""

from datetime import date

from talentc.compiled import Compiled
from talentc.model.programme import Cohort, GivenDate, Programme, Session
from talentc.model.when import AtClock, Distance, OnWeekdays
from talentc.schedule.own_windows import OwnWindow, own_windows
from talentc.schedule.shift import add_days
from talentc.schedule.times import occurrences
from talentc.schedule.windows import CohortDays, Window
from talentc.value import Value, replace


class Days(Value, frozen=True):
    """From `first` to `last`, both included."""

    first: date
    last: date


class CohortView(Value, frozen=True):
    """One cohort, or the programme itself where it has none (then `cohort` is None)."""

    programme: Programme
    cohort: Cohort | None
    days: CohortDays
    own: tuple[OwnWindow, ...]

    @property
    def id(self) -> str:
        return self.cohort.id if self.cohort is not None else ""

    def dates(self, session: Session) -> tuple[GivenDate, ...]:
        """The dates that are given for a session, in order of its occurrences."""
        given = (date_of for (name, _), date_of in self.days.given.items() if name == session.id)
        return tuple(sorted(given, key=lambda date_of: date_of.occurrence))

    def undated(self, session: Session) -> int:
        """How many times of a joint session have no date yet."""
        return max((occurrences(session) or 0) - len(self.dates(session)), 0)

    def is_proposed(self, given: GivenDate) -> bool:
        """Whether nobody has taken a date yet: it is one of those that are proposed."""
        return self.cohort is not None and self.cohort.proposes(given)

    def window(self, session: Session) -> Window:
        """Between which days the times that have no date lie: from the first of them to the last."""
        dated = {given.occurrence for given in self.dates(session)}
        most = max(occurrences(session) or 0, len(dated) + 1)
        left = [number for number in range(1, most + 1) if number not in dated]
        first, last = self.days.window(session, left[0]), self.days.window(session, left[-1])
        if first.is_empty or last.is_empty:
            return first if first.is_empty else last
        return replace(first, last=last.last, last_limit=last.last_limit)

    def windows(self, session: Session) -> tuple[OwnWindow, ...]:
        """The windows of a session that people arrange themselves."""
        return tuple(window for window in self.own if window.session_id == session.id)

    def stretches(self, session: Session) -> tuple[Days, ...]:
        """Those windows with neighbours joined."""
        found: list[Days] = []
        for window in sorted(self.windows(session), key=lambda each: (each.first, each.last)):
            if found and window.first <= add_days(found[-1].last, 1):
                found[-1] = Days(found[-1].first, max(found[-1].last, window.last))
            else:
                found.append(Days(window.first, window.last))
        return tuple(found)


def only_ends(session: Session) -> bool:
    """Whether its `when` binds its end alone: then its window tells nothing of when it is, but of when it is over."""
    clauses = session.when.clauses if session.when is not None else ()
    bounding = [clause for clause in clauses if not isinstance(clause, AtClock | OnWeekdays)]
    return bool(bounding) and all(isinstance(clause, Distance) and clause.ends for clause in bounding)


def cohort_views(compiled: Compiled) -> tuple[CohortView, ...]:
    """A view of every cohort, in their order; of the programme itself where it has none."""
    programme = compiled.programme
    if not programme.cohorts:
        return (CohortView(programme, None, CohortDays(programme), ()),)
    known = {schedule.cohort.id: schedule.windows for schedule in compiled.schedules}
    return tuple(
        CohortView(
            programme,
            cohort,
            CohortDays(programme, cohort),
            known[cohort.id] if cohort.id in known else own_windows(programme, cohort),
        )
        for cohort in programme.cohorts
    )
