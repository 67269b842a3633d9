"""Floor 5: the design with something small otherwise, and what a stated figure would be compared with then.

What goes along with a change (preparation for each session, everybody who is met in it, which offers are chosen) is for
the ledger to say. So whatever a finding proposes for the design is tried in it first.
"""

from collections.abc import Callable, Collection, Iterable, Mapping

from talentc.check.changed import hours_of, is_true
from talentc.check.claims import Claim, entries_about
from talentc.check.variants import people_of
from talentc.ledger.choices import choice_of
from talentc.ledger.entries import Book
from talentc.ledger.entry import Entry
from talentc.ledger.occurrences import times_of
from talentc.ledger.people import People
from talentc.model.amount import Amount, Count, Length
from talentc.model.people import Allowance, AllowanceKind
from talentc.model.programme import Activity, Programme, Session
from talentc.value import replace


def people_for(claim: Claim, programme: Programme) -> People:
    """The head-counts that a claim of one cohort, or of none, is about."""
    cohort = claim.stated.cohort[0] if claim.stated.cohort else None
    return people_of(programme, cohort, claim.stated.serving)


def entries_with(
    claim: Claim, programme: Programme, activities: Iterable[Activity], people: People | None = None
) -> tuple[Entry, ...]:
    """The entries of a claim if these activities of it, or the head-counts of them, were as given here."""
    book = Book(programme, people or people_for(claim, programme), claim.stated.of == "clock")
    changed = {activity.id: activity for activity in activities}
    others = (entry for entry in claim.entries if entry.activity not in changed)
    made = (entry for activity in changed.values() for entry in book.of_activity(activity))
    return (*others, *entries_about(programme, claim.stated, made))


def would_be_true(
    claim: Claim, programme: Programme, activities: Iterable[Activity], people: People | None = None
) -> bool:
    """Whether an exact figure of time would be right then."""
    return is_true(claim.figure, hours_of(claim, entries_with(claim, programme, activities, people), programme))


def role_of(entry: Entry) -> str:
    """The role of an entry, or the part of it: `talent.first-line`."""
    return f"{entry.role}.{entry.part}" if entry.part is not None else entry.role


def activities_of(claim: Claim, programme: Programme) -> tuple[Activity, ...]:
    """The activities that a claim is about."""
    names = {entry.activity for entry in claim.entries}
    return tuple(activity for activity in programme.activities if activity.id in names)


def held_more(activity: Activity, sessions: Collection[str], programme: Programme, more: int) -> Activity | None:
    """An activity with one of its sessions held so many times more, or some less; None where they aren't so many."""
    left, result = more, []
    for session in activity.sessions:
        times = times_of(session.times, programme.phase(session.phase))
        if session.id in sessions and left and times is not None:
            change = max(left, -int(times.planned))
            left -= change
            session = replace(session, times=Count(Amount.exactly(times.planned + change), ""))
        result.append(session)
    return None if left else replace(activity, sessions=tuple(result))


def chosen_more(activity: Activity, role: str, more: int) -> Activity | None:
    """An activity of whose sessions a role chooses so many more, or less; None where it can't, or chooses by time."""
    choice = choice_of(activity, role)
    if not isinstance(choice, Count):
        return None
    number = choice.amount.planned + more
    return with_choice(activity, role, Count(Amount.exactly(number), "")) if number > 0 else None


def with_choice(activity: Activity, role: str, choice: Count | Length) -> Activity:
    """An activity with another choice of a role, or of a part of it."""
    key = role if role in activity.choose else role.partition(".")[0]
    return replace(activity, choose={**activity.choose, key: choice})


def with_allowances(
    activity: Activity, kind: AllowanceKind, change: Callable[[Session], Mapping[str, Allowance]]
) -> Activity:
    """An activity with other preparation, follow-up or travel."""
    field = {"preparation": "preparation", "follow-up": "follow_up", "travel": "travel"}[kind]
    return replace(activity, sessions=tuple(replace(each, **{field: change(each)}) for each in activity.sessions))
