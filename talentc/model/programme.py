"""Floor 2: a programme as it is meant, with everything inherited. Made by `validate/`, read by all later stages."""

from collections.abc import Mapping
from datetime import date, datetime, time

from talentc.model.activities import Activity as WrittenActivity
from talentc.model.activities import AgendaItem
from talentc.model.amount import Amount, Count, Length, Rate
from talentc.model.measures import Clock
from talentc.model.people import Allowance, AllowanceKind, Participation
from talentc.model.people_file import Person
from talentc.model.programme_file import Cohort as WrittenCohort
from talentc.model.programme_file import ProgrammeFile
from talentc.model.texts import Text
from talentc.model.units import Units
from talentc.model.when import OnDates, When
from talentc.source import Span
from talentc.tree import Place
from talentc.value import Value


class Session(Value, frozen=True):
    """One session of an activity; an activity without `sessions` is one session, whose `name` is ''.

    `origins` tells for each key, as it is written (`arranged-by`), where it was said: at the session, its activity, a
    kind or a track. `venue` is what is shown of its place, `place_id` which of the declared places that is, if any.
    """

    activity: str
    name: str
    title: Text | None
    place: Place
    origins: Mapping[str, Place]
    who: Mapping[str, Participation]
    preparation: Mapping[str, Allowance]
    follow_up: Mapping[str, Allowance]
    travel: Mapping[str, Allowance]
    length: Length | None
    clock: Clock | None
    times: Count | Rate | None
    when: When | None
    days: int
    nights: int
    phase: str
    track: str | None
    each: tuple[str, ...]
    arranged_by: str | None
    optional: bool
    venue: Text | None
    tags: tuple[str, ...]
    agenda: tuple[AgendaItem, ...]
    place_id: str | None = None

    @property
    def id(self) -> str:
        """`module-1.day-1`, or the activity's own id where it is one session."""
        return f"{self.activity}.{self.name}" if self.name else self.activity

    @property
    def is_joint(self) -> bool:
        """Whether it is held once for everybody on a common day (and not arranged by people themselves)."""
        return not self.each and self.arranged_by is None

    @property
    def asks_no_time(self) -> bool:
        """Whether it is said to last no time: a platform that is open for a year."""
        return self.length is not None and self.length.amount.none

    def participations(self, role: str) -> tuple[tuple[str, Participation], ...]:
        """How a role takes part, or, by their names (`talent.first-line`), each of its parts that does."""
        return tuple((name, said) for name, said in self.who.items() if name.partition(".")[0] == role)

    def allowances(self, kind: AllowanceKind) -> Mapping[str, Allowance]:
        """What is asked beside being there, role by role."""
        return {"preparation": self.preparation, "follow-up": self.follow_up, "travel": self.travel}[kind]

    def is_voluntary(self, said: Participation) -> bool:
        """Whether who takes part in this way may stay away."""
        return said.optional if said.optional is not None else self.optional

    def origin(self, key: str) -> Span:
        """Where `key` was said, or the session itself where nobody says it."""
        place = self.origins.get(key)
        return place.of(key) if place is not None else self.place.head


class Activity(Value, frozen=True):
    """One activity with its sessions. `kinds` is its kind and those that this is `like`, nearest first.

    `choose` tells for the roles that choose among its sessions how many, or for how long, and `choose_place` where that
    is written; `may_miss` how many of them one may miss, None where nothing is said.
    """

    id: str
    written: WrittenActivity
    place: Place
    kinds: tuple[str, ...]
    track: str | None
    phase: str
    each: tuple[str, ...]
    arranged_by: str | None
    sessions: tuple[Session, ...]
    choose: Mapping[str, Count | Length]
    choose_place: Place
    may_miss: int | None
    purpose: Text | None
    content: Text | None
    outcome: Text | None

    @property
    def title(self) -> Text:
        return self.written.title

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles that take part in some session of it, in the order in which they are named."""
        return tuple(dict.fromkeys(role for session in self.sessions for role in session.who))


class Phase(Value, frozen=True):
    """A phase; `weeks` is its length without its pauses, `periods` its own periods (semesters)."""

    id: str
    title: Text | None
    begins_with: str | None
    weeks: Amount | None
    periods: Mapping[str, Amount]


class PublishedSession(Value, frozen=True):
    """What the calendars have published under one UID: a hash of its content, its sequence and its stamp (UTC).

    `first` and `last` (inclusive) are its days. Where it had hours, it began at `begins` on the first and ended at
    `ends` on the last, in the zone `zone`; else it took whole days. `cancelled` says that it was told to be gone.
    """

    uid: str
    content: str
    sequence: int
    stamp: datetime
    title: str
    first: date
    last: date
    begins: time | None
    ends: time | None
    zone: str
    cancelled: bool


class GivenDate(Value, frozen=True):
    """A date that a person gave to the n-th occurrence of a session, in the plan or in the programme file.

    `pinned` tells one of the programme file. `fixed` tells one that nobody moves: one of the programme file, or one
    that the plan marks as pinned. `moved_from` is the first day that it had before, as the plan marks it. `span` is
    where it stands.
    """

    session: str
    occurrence: int
    dates: OnDates
    span: Span
    pinned: bool
    fixed: bool = False
    moved_from: date | None = None


class Cohort(Value, frozen=True):
    """One cohort with the dates that are given for it, in order of their days.

    `start` is its first day, None where it has only personal days. `holidays` are the frozen public holidays of its
    plan, None where there is no plan. `stamp` is the moment (UTC) of its plan: what calendars show as last changed.
    `undated` are the activities, sessions and times of one (`meetings.2`) of which it says that they have no date.
    `people` are those of its `people.csv`, in the order of its rows; none where there is no such file.
    `proposed` tells that its dates, besides the fixed ones, are a proposal that nobody has taken yet.
    """

    id: str
    written: WrittenCohort
    place: Place
    start: date | None
    dates: tuple[GivenDate, ...]
    holidays: Mapping[date, str] | None
    stamp: datetime | None
    published: tuple[PublishedSession, ...]
    plan_file: str | None
    undated: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    proposed: bool = False

    def proposes(self, given: GivenDate) -> bool:
        """Whether nobody has taken a date yet: it is one of those that are proposed."""
        return self.proposed and not given.fixed


class Programme(Value, frozen=True):
    """A whole programme. `file` is what was written; `activities` is what it means."""

    file: ProgrammeFile
    units: Units
    phases: tuple[Phase, ...]
    activities: tuple[Activity, ...]
    cohorts: tuple[Cohort, ...]

    @property
    def id(self) -> str:
        return self.file.id

    @property
    def language(self) -> str:
        """The programme's own language."""
        return self.file.languages[0]

    @property
    def sessions(self) -> tuple[Session, ...]:
        return tuple(session for activity in self.activities for session in activity.sessions)

    def activity(self, activity: str) -> Activity | None:
        return next((candidate for candidate in self.activities if candidate.id == activity), None)

    def session(self, session: str) -> Session | None:
        """The session with the id `module-1.day-1`."""
        return next((candidate for candidate in self.sessions if candidate.id == session), None)

    def phase(self, phase: str) -> Phase | None:
        return next((candidate for candidate in self.phases if candidate.id == phase), None)

    def words(self, text: Text) -> str:
        """A text in the programme's own language."""
        return text.get(self.language, self.language)
