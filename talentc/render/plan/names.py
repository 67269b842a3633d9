"""Floor 7: what sessions and cohorts are called on the screens of a plan, in their programme's own language."""

from collections.abc import Mapping

from talentc.model.programme import Programme
from talentc.plan.proposal import CohortProposal, PlannedSession
from talentc.render.names import Names, alone
from talentc.render.words import load_words
from talentc.schedule.times import occurrences
from talentc.value import Value

NO_BREAK = "\u00a0"


class PlanNames(Value, frozen=True):
    """The names of the programmes that are planned together, by their ids."""

    names: Mapping[str, Names]

    @staticmethod
    def of(programmes: Mapping[str, Programme]) -> "PlanNames":
        return PlanNames({key: Names(one, load_words(one.language)) for key, one in programmes.items()})

    def programme(self, programme: str) -> str:
        """The title of a programme."""
        names = self.names[programme]
        return names.line(names.title)

    def cohort(self, cohort: CohortProposal) -> str:
        """The title of a cohort, after that of its programme where several are planned."""
        title = self.cohort_alone(cohort)
        return f"{self.programme(cohort.programme)}: {title}" if len(self.names) > 1 else title

    def cohort_alone(self, cohort: CohortProposal) -> str:
        """The title of a cohort, its id if it isn't known."""
        names = self.names[cohort.programme]
        found = next((each for each in names.programme.cohorts if each.id == cohort.cohort), None)
        return names.line(found.written.title) if found is not None else cohort.cohort

    def session(self, planned: PlannedSession, *, short: bool) -> str:
        """`Modul 1: Ledelse – Dag 1`, short `Modul 1 – Dag 1`; and `1/3` where there are several times."""
        names = self.names[planned.key.programme]
        session = names.programme.session(planned.key.session)
        if session is None:
            return planned.name
        title = self.title(names, session.id, short=short)
        count = max(occurrences(session) or 0, planned.key.occurrence)
        if count <= 1 or short:
            return title if count <= 1 else f"{title} {planned.key.occurrence}/{count}"
        return names.words("calendar.numbered", title=title, number=planned.key.occurrence, count=count)

    @staticmethod
    def title(names: Names, session_id: str, *, short: bool) -> str:
        """The title of a session with its activity's; its id where the design doesn't know it."""
        session = names.programme.session(session_id)
        activity = names.programme.activity(session.activity) if session is not None else None
        if session is None or activity is None:
            return session_id
        whole = names.whole(session).replace(NO_BREAK, " ")
        return alone(whole.replace(names.line(activity.title), names.short(activity), 1) if short else whole)
