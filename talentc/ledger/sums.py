"""Floor 4: sums over entries. Every table, total and claim is one."""

from collections.abc import Iterable, Sequence

from talentc.ledger.entry import Entry
from talentc.ledger.people import People
from talentc.model.amount import NOTHING, Amount, total
from talentc.model.programme import Programme
from talentc.value import replace


def per_person(
    entries: Iterable[Entry], programme: Programme, roles: Iterable[str] = (), people: People | None = None
) -> Amount:
    """The time of one person, in hours, of what is counted among the entries; entries of one role.

    Everybody is in one part of each kind: what is asked of the role and of the part adds up, and where parts differ
    the sum is a range over them, whose planned end is the one that asks the most. A part among `roles`
    (`talent.first-line`) is the one that the person is in. By the head-counts of a cohort, `people`, nobody is in a
    part that has nobody there.
    """
    named = tuple(roles)
    counted = [entry for entry in entries if entry.is_counted]
    result = total(entry.amount for entry in counted if entry.part is None)
    parted = [entry for entry in counted if entry.part is not None]
    for role in dict.fromkeys(entry.role for entry in parted):
        mine = [entry for entry in parted if entry.role == role]
        for members in programme.file.roles[role].parts.values():
            possible = possible_parts(role, members, named, people)
            sums = [total(entry.amount for entry in mine if entry.part == part) for part in possible]
            result = result + range_over(sums)
    return result


def possible_parts(role: str, parts: Iterable[str], named: Iterable[str], people: People | None) -> tuple[str, ...]:
    """Of the parts of one kind those that somebody may be in: those `named`, else those with people in them."""
    members, own = tuple(parts), {name.partition(".")[2] for name in named}
    there = tuple(part for part in members if people is None or people.of_role(f"{role}.{part}") != NOTHING)
    return tuple(part for part in members if part in own) or there or members


def range_over(sums: Sequence[Amount]) -> Amount:
    """From the least of some sums to the most; planned is the one that asks the most, nothing where there are none."""
    if not sums:
        return NOTHING
    most = max(sums, key=lambda amount: amount.planned)
    for amount in sums:
        most = most.envelope(amount)
    return most


def as_times(entries: Iterable[Entry], time: Sequence[str]) -> tuple[Entry, ...]:
    """Entries that sum up to how often they are asked: of attendance, or of those sorts of `time` that a slice names.

    What isn't counted as time, and what is asked of some people only, is asked as often all the same.
    """
    asked = [entry for entry in entries if entry.time in (time or ("attendance",))]
    there = {_attended(entry) for entry in asked if entry.part is None}
    found: dict[tuple[object, ...], Entry] = {}
    for entry in asked:
        # One who is there is there once, however many lines of the agenda tell it: voluntary ones, those of a part.
        is_told = entry.part is not None and _attended(entry) in there
        if entry.time != "attendance" or not is_told:
            key = (*_attended(entry), entry.part) if entry.time == "attendance" else (entry.number,)
            found.setdefault(key, entry)
    return tuple(
        replace(entry, amount=entry.chosen or entry.times, because=None, some_of_them=False) for entry in found.values()
    )


def _attended(entry: Entry) -> tuple[object, ...]:
    return (entry.role, entry.session, entry.time)


def for_all(entries: Iterable[Entry]) -> Amount | None:
    """The time of everybody, in hours; None where nobody knows how many they are."""
    result = NOTHING
    for entry in entries:
        if entry.because is None:
            if entry.for_all is None:
                return None
            result = result + entry.for_all
    return result
