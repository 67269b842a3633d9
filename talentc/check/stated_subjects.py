"""Floor 5: what a stated `when` is about, and the dates that a cohort gives for it."""

from collections.abc import Iterator, Sequence

from talentc.ledger.slices import sessions_of
from talentc.model.programme import Activity, Cohort, GivenDate, Programme, Session
from talentc.model.stated import StatedFigure
from talentc.schedule.times import has_occurrence
from talentc.value import Value


class Subject(Value, frozen=True):
    """One session that is named, or an activity with those of its sessions that are in the slice.

    What the design says `when` an activity is binds its first session. `is_choice` tells that people choose among the
    sessions.
    """

    id: str
    sessions: tuple[Session, ...]
    is_choice: bool = False

    @property
    def first(self) -> Session:
        return self.sessions[0]


def subjects_of(programme: Programme, stated: StatedFigure) -> tuple[Subject, ...]:
    """All that a stated `when` is about, in the order of the file; each activity of a kind by itself."""
    if not (stated.activity or stated.kind or stated.track or stated.phase or stated.tag):
        return ()
    found: dict[str, list[Session]] = {}
    for session in sessions_of(programme, stated):
        found.setdefault(session.activity, []).append(session)
    return tuple(
        subject
        for activity in programme.activities
        for subject in _subjects(activity, found.get(activity.id, ()), stated.activity)
    )


def _subjects(activity: Activity, sessions: Sequence[Session], named: tuple[str, ...]) -> Iterator[Subject]:
    """The activity, unless only sessions of it are named or its first isn't in the slice; then its sessions named."""
    apart = [session for session in sessions if session.name and session.id in named]
    if activity.sessions[0] in sessions and (not apart or activity.id in named):
        yield Subject(activity.id, tuple(sessions), bool(activity.choose))
    for session in apart:
        yield Subject(session.id, (session,))


def dates_of(cohort: Cohort, subject: Subject) -> tuple[GivenDate, ...]:
    """The dates of it in a cohort's plan and pins, in order of their days; of what is held jointly alone."""
    sessions = {session.id: session for session in subject.sessions if session.is_joint}
    found: dict[tuple[str, int], GivenDate] = {}
    for given in cohort.dates:
        if given.session in sessions and has_occurrence(sessions[given.session], given.occurrence):
            found.setdefault((given.session, given.occurrence), given)  # a pin may stand in the plan as well
    return tuple(found.values())
