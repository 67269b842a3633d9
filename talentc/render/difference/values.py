"""Floor 7: what differs between two versions of a programme, whatever the format.

Titles and reasons are in the programme's own language, that of the new version; amounts are in hours.
"""

from datetime import date
from fractions import Fraction
from typing import Literal

from talentc.diagnostics import Finding
from talentc.model.amount import Amount
from talentc.model.people import TimeKind
from talentc.model.when import OnDates
from talentc.render.difference.version import Version, relative
from talentc.value import Value


class Change(Value, frozen=True):
    """An amount before and after; None where there is nothing that it could be of, or nobody knows."""

    before: Amount | None
    after: Amount | None

    @property
    def is_none(self) -> bool:
        """Whether nothing changed. No time and nothing are the same."""
        return _shown(self.before) == _shown(self.after)

    @property
    def planned(self) -> Fraction:
        """By how much the planned amount grew; what isn't there counts as nothing."""
        return _planned(self.after) - _planned(self.before)


def _planned(amount: Amount | None) -> Fraction:
    return amount.planned if amount is not None else Fraction(0)


def _shown(amount: Amount | None) -> tuple[object, ...] | None:
    return (amount.low, amount.planned, amount.high, amount.about, amount.open) if amount is not None else None


ReasonKind = Literal[
    "count", "length", "time", "added", "removed", "joins", "leaves", "optional", "required", "not-counted", "counted",
    "people", "track",
]  # fmt: skip


class Reason(Value, frozen=True):
    """Why the time of a role at an activity changed: what, before and after in words ('' where that says nothing).

    `time` is the sort of time, `part` the part of the role ('' for all of it), `sessions` the ids of the sessions.
    """

    kind: ReasonKind
    time: TimeKind
    part: str
    sessions: tuple[str, ...]
    before: str
    after: str


class ActivityChange(Value, frozen=True):
    """What changed for a role at one activity.

    `status` tells whether the activity is new or gone, the role joins or leaves it, or it is there on both sides.
    `time` is that of one person, None where none of it is in a total per person. `lines` say how the time of what is
    new or gone adds up.
    """

    activity: str
    title: str
    track: str | None
    status: Literal["new", "gone", "joins", "leaves", "changed"]
    time: Change
    reasons: tuple[Reason, ...]
    lines: tuple[str, ...] = ()


class TrackChange(Value, frozen=True):
    """The time of one person on one track, where it changed; `track` is None for what belongs to none."""

    track: str | None
    title: str
    time: Change


class RoleChange(Value, frozen=True):
    """What a role gains or loses: the time of one person, the voluntary part of it, that of everybody, and people.

    `days` is by how many days the time of one person grew, each side's in its own days; None without a day.
    """

    role: str
    title: str
    status: Literal["new", "gone", "changed"]
    people: Change
    total: Change
    days: Fraction | None
    voluntary: Change
    for_all: Change
    tracks: tuple[TrackChange, ...]
    activities: tuple[ActivityChange, ...]


class DateChange(Value, frozen=True):
    """A date of the n-th time of a session: moved, given, or taken away (None)."""

    session: str
    occurrence: int
    title: str
    before: OnDates | None
    after: OnDates | None

    @property
    def days(self) -> int | None:
        """By how many days its first day moved."""
        if self.before is None or self.after is None:
            return None
        return (self.after.first - self.before.first).days


class WindowChange(Value, frozen=True):
    """The days, both ends included, in which people hold something that they arrange themselves: `numbers` of them.

    Windows of one session that are alike before and after stand together.
    """

    session: str
    title: str
    numbers: tuple[int, ...]
    count: int
    before: tuple[date, date] | None
    after: tuple[date, date] | None


class CohortChange(Value, frozen=True):
    """What changed in the dates of a cohort; `cohort` is '' for the dates of a programme without cohorts."""

    cohort: str
    title: str
    status: Literal["new", "gone", "changed"]
    dates: tuple[DateChange, ...]
    windows: tuple[WindowChange, ...]


class StatedSide(Value, frozen=True):
    """A stated figure as it is on one side: what is printed, what follows, and the verdict, in words, too."""

    printed: str
    computed: str
    verdict: str
    verdict_words: str


class StatedChange(Value, frozen=True):
    """A stated figure that is new, gone, or comes out otherwise."""

    id: str
    role: str
    subject: str
    before: StatedSide | None
    after: StatedSide | None


class FindingChange(Value, frozen=True):
    """A finding that comes (`before` is None), goes, or weighs otherwise: it is accepted, say."""

    before: Finding | None
    after: Finding | None


class TextChange(Value, frozen=True):
    """The texts of an activity that changed, in any language: `title`, `purpose`, `content`, `outcome`."""

    activity: str
    title: str
    keys: tuple[str, ...]


class KeyChange(Value, frozen=True):
    """A key of the programme file whose value changed, with what is written; None where it isn't written.

    `order` tells that only the order of the keys below it changed.
    """

    key: str
    before: str | None
    after: str | None
    order: bool = False


class Renamed(Value, frozen=True):
    """An activity with another id and the same content."""

    before: str
    after: str
    title: str


class Difference(Value, frozen=True):
    """All that differs between two versions of a programme. Without both compiled, the findings alone."""

    old: Version
    new: Version
    language: str
    title: str
    roles: tuple[RoleChange, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    cohorts: tuple[CohortChange, ...] = ()
    stated: tuple[StatedChange, ...] = ()
    texts: tuple[TextChange, ...] = ()
    keys: tuple[KeyChange, ...] = ()
    findings: tuple[FindingChange, ...] = ()

    @property
    def is_none(self) -> bool:
        """Whether nothing differs. What doesn't compile is equal only where its files are."""
        found = (self.roles, self.renamed, self.cohorts, self.stated, self.texts, self.keys, self.findings)
        compiles = self.old.compiled is not None and self.new.compiled is not None
        return not any(found) and (compiles or relative(self.old) == relative(self.new))


class Comparison(Value, frozen=True):
    """Two sides: the programmes that are on both, and those that are on one of them."""

    differences: tuple[Difference, ...]
    added: tuple[Version, ...]
    removed: tuple[Version, ...]

    @property
    def broken(self) -> tuple[Version, ...]:
        """The versions that don't compile, but for those that are the same on both sides."""
        compared = (version for each in self.differences if not each.is_none for version in (each.old, each.new))
        return tuple(version for version in (*compared, *self.removed, *self.added) if version.compiled is None)

    @property
    def is_none(self) -> bool:
        return not self.added and not self.removed and all(each.is_none for each in self.differences)
