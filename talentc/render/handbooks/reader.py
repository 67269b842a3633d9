"""Floor 7: who a handbook is for, and what of the programme concerns that role."""

from functools import cached_property

from talentc.compiled import Compiled
from talentc.ledger.entry import Entry
from talentc.ledger.people import People
from talentc.ledger.sums import per_person
from talentc.model.amount import Amount, Ratio
from talentc.model.people import Role
from talentc.model.programme import Activity, Programme, Session
from talentc.model.texts import Text
from talentc.render.amounts import Speech
from talentc.render.cohort_view import CohortView
from talentc.render.documents.markdown import markdown_blocks
from talentc.render.documents.tree import Blocks
from talentc.render.figures.role_time import RoleTime
from talentc.render.names import Names
from talentc.render.words import Words
from talentc.value import Value


class Reader(Value, frozen=True, dict=True):
    """A role that gets a handbook, with the programme around it. `cohorts` are all of them, or the programme itself."""

    compiled: Compiled
    role: str
    names: Names
    cohorts: tuple[CohortView, ...]
    time: RoleTime

    @property
    def programme(self) -> Programme:
        return self.compiled.programme

    @property
    def words(self) -> Words:
        return self.names.words

    @property
    def speech(self) -> Speech:
        return self.names.speech

    @property
    def written(self) -> Role:
        return self.programme.file.roles[self.role]

    @property
    def is_alone(self) -> bool:
        """Whether there is one person in the role."""
        return People(self.programme).of_role(self.role) == Amount.exactly(1)

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        """The activities that the role takes part in, in the order of the programme."""
        return tuple(activity for activity in self.programme.activities if self.sessions(activity))

    def sessions(self, activity: Activity) -> tuple[Session, ...]:
        """The sessions of an activity that the role takes part in."""
        return tuple(session for session in activity.sessions if session.participations(self.role))

    @cached_property
    def all_sessions(self) -> tuple[Session, ...]:
        return tuple(session for activity in self.activities for session in self.sessions(activity))

    @cached_property
    def developed(self) -> str | None:
        """The role that the programme develops: that of the client whose people take part for the longest time."""
        file = self.programme.file
        hours = {
            role: per_person((entry for entry in self.compiled.entries if _is_attended_by(entry, role)), self.programme)
            for role, written in file.roles.items()
            if written.side == "client"
        }
        longest = max((amount.planned for amount in hours.values()), default=0)
        return next((role for role, amount in hours.items() if longest and amount.planned == longest), None)

    @property
    def accompanies(self) -> bool:
        """Whether the role is there for the one that the programme develops: so many of it for so many of those."""
        people = self.written.people
        if not isinstance(people, Ratio):
            return False
        counterpart = People(self.programme).counterpart(people)
        group = self.programme.file.groups.get(counterpart)
        return self.developed is not None and self.developed == (group.of if group is not None else counterpart)

    def blocks(self, text: Text, level: int) -> Blocks:
        """What a long text means, its headings from `level` on."""
        return markdown_blocks(self.names.text(text), level)

    def cohort_title(self, view: CohortView) -> str:
        return self.names.line(view.cohort.written.title) if view.cohort is not None else ""


def _is_attended_by(entry: Entry, role: str) -> bool:
    return entry.role == role and entry.time == "attendance"
