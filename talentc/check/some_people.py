"""Floor 5: how many take part where only some of a role do: `2 people`, `1 person`, or names."""

from collections.abc import Iterable

from talentc.ledger.entry import Entry
from talentc.ledger.people import People
from talentc.model.amount import NOTHING, Amount, total
from talentc.model.measures import Attendance
from talentc.model.programme import Programme


def some_people(programme: Programme, people: People, entries: Iterable[Entry]) -> Amount | None:
    """How many people the entries are about that are asked of some of a role; None where nobody knows.

    Two people here and two there may be the same two, and planned they are; at most they are four, and never more than
    the role has.
    """
    sessions = {session.id: session for session in programme.sessions}
    asked: dict[str, dict[tuple[str, str], Attendance]] = {}
    for entry in entries:
        if entry.some_of_them:
            role = f"{entry.role}.{entry.part}" if entry.part is not None else entry.role
            for name in entry.sessions:
                if sessions[name].each:
                    return None
                asked.setdefault(role, {})[name, entry.people.text] = entry.people
    result = NOTHING
    for role, attendances in asked.items():
        number = _of_one_role(tuple(attendances.values()), people.of_role(role))
        if number is None:
            return None
        result = result + number
    return result


def _of_one_role(attendances: tuple[Attendance, ...], heads: Amount | None) -> Amount | None:
    if all(each.names for each in attendances):
        return Amount.exactly(len({name for each in attendances for name in each.names}))
    counts = [each.count or (Amount.exactly(len(each.names)) if each.names else None) for each in attendances]
    known = [count for count in counts if count is not None]
    if len(known) < len(counts):
        return None
    most = max(known, key=lambda count: count.planned)
    together = total(known).high
    limits = [high for high in (together, heads.high if heads is not None else None) if high is not None]
    high = None if together is None else max(min(limits), most.planned)
    return Amount(max(count.low for count in known), most.planned, high, most.about)
