"""Floor 5: something counted otherwise, with which a wrong figure would be true: something in or out, per session."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from talentc.check.changed import hours_of, is_true, remade
from talentc.check.claims import Claim
from talentc.ledger.entry import Entry
from talentc.ledger.occurrences import ONCE
from talentc.ledger.slices import entries_of, fits
from talentc.ledger.sums import for_all, per_person
from talentc.model.amount import Amount, Ratio
from talentc.model.node import changed
from talentc.model.people import ALLOWANCE_KINDS, AllowanceKind
from talentc.model.programme import Programme
from talentc.source import Span

MOST_ALIKE = 2


def mends_by_counting(claim: Claim, programme: Programme, entries: Sequence[Entry]) -> Iterator[str]:
    """What a text may count otherwise: preparation, voluntary time, one person's time or everybody's."""

    def holds(asked: Sequence[Entry]) -> bool:
        return is_true(claim.figure, hours_of(claim, asked, programme))

    for kind in ALLOWANCE_KINDS:
        for words, asked in _counted_otherwise(claim, programme, entries, kind):
            if holds(asked):
                yield words
    for kind in ALLOWANCE_KINDS:
        rest = [entry for entry in claim.entries if entry.time != kind]
        if rest and len(rest) < len(claim.entries) and holds(rest):
            yield f"without the {kind}"
    if claim.stated.voluntary is None and holds([entry for entry in claim.entries if not entry.voluntary]):
        yield "if what is voluntary weren't counted"
    with_voluntary = changed(claim.stated, voluntary=None)
    if claim.stated.voluntary == "without" and _is_plain(claim) and holds(entries_of(entries, with_voluntary)):
        yield "if what is voluntary were counted, too"
    yield from _for_others(claim, programme)


def mends_by_slice(claim: Claim, programme: Programme, entries: Sequence[Entry]) -> Iterator[str]:
    """One activity in or out, unless the figure names its activities; where only one or two would do."""
    if claim.stated.activity:
        return
    own = list(dict.fromkeys(entry.activity for entry in claim.entries if entry.is_counted))
    outside: list[Entry] = []
    if _is_plain(claim) and (claim.stated.role or claim.stated.side):
        people = changed(claim.stated, track=(), phase=(), kind=(), time=(), tag=(), voluntary=None)
        outside = [entry for entry in entries if entry.activity not in own and fits(entry, people)]
    without = [name for name in own if len(own) > 1 and _holds(claim, programme, _without(claim.entries, name))]
    others = dict.fromkeys(entry.activity for entry in outside)
    added = [name for name in others if _holds(claim, programme, (*claim.entries, *_of(outside, name)))]
    for names, before, after in ((without, "without ", ""), (added, "if ", " were counted, too")):
        if 0 < len(names) <= MOST_ALIKE:
            yield f"{before}{' or '.join(_title(programme, name) for name in names)}{after}"


def _holds(claim: Claim, programme: Programme, asked: Sequence[Entry]) -> bool:
    return is_true(claim.figure, hours_of(claim, asked, programme))


def _of(entries: Sequence[Entry], activity: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if entry.activity == activity)


def _without(entries: Sequence[Entry], activity: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if entry.activity != activity)


def _title(programme: Programme, name: str) -> str:
    activity = programme.activity(name)
    return f"`{programme.words(activity.title)}`" if activity is not None else f"`{name}`"


def _is_plain(claim: Claim) -> bool:
    """Whether its entries are those of the ledger as such, not of a cohort or by the clock."""
    return claim.stated.of is None and claim.stated.serving is None and not claim.stated.cohort


def _for_others(claim: Claim, programme: Programme) -> Iterator[str]:
    """One person for several, or several for one."""
    everybody = claim.stated.for_ == "all"
    if not claim.stated.role or (everybody and len(claim.stated.role) > 1):
        return
    other = per_person(claim.entries, programme, claim.stated.role) if everybody else for_all(claim.entries)
    if is_true(claim.figure, other):
        yield "if it were the time of one person" if everybody else "if it were the time of all together"
    (role, *more) = claim.stated.role
    served = _served(programme, role)
    if more or everybody or served <= 1 or claim.stated.serving is not None or claim.computed is None:
        return
    if is_true(claim.figure, Amount.exactly(claim.computed.planned / served)):
        yield f"for somebody with one counterpart instead of {served}"


def _served(programme: Programme, role: str) -> Fraction:
    """How many counterparts one person of a role has; 1 where it is no role that serves others."""
    people = programme.file.roles[role.partition(".")[0]].people
    return people.per.planned if isinstance(people, Ratio) else Fraction(1)


def _counted_otherwise(
    claim: Claim, programme: Programme, entries: Sequence[Entry], kind: AllowanceKind
) -> Iterator[tuple[str, list[Entry]]]:
    """The entries with what is asked beside attendance per session instead of per activity, or the other way round."""
    per = _per(programme, kind)
    mine = [
        each for each in claim.entries if each.time == kind and each.is_counted and _served(programme, each.role) == 1
    ]
    for asked, otherwise in (("activity", "session"), ("session", "activity")):
        if not any(per.get(entry.span) == asked for entry in mine):
            continue
        result: list[Entry] = []
        seen: set[tuple[str, str, str | None, Span]] = set()
        for entry in claim.entries:
            key = (entry.activity, entry.role, entry.part, entry.span)
            if entry not in mine or per.get(entry.span) != asked:
                result.append(entry)
            elif key not in seen:
                seen.add(key)
                times = _attended(entry, entries) if otherwise == "session" else ONCE
                result.append(remade(entry, times, entry.length))
        yield f"with {kind} per {otherwise} instead of per {asked}", result


def _per(programme: Programme, kind: AllowanceKind) -> dict[Span, str]:
    return {
        allowance.place.of("length"): allowance.length.per
        for session in programme.sessions
        for allowance in session.allowances(kind).values()
    }


def _attended(asked: Entry, entries: Sequence[Entry]) -> Amount:
    """How often somebody attends the activity for which this is asked."""
    times = (
        entry.times.planned
        for entry in entries
        if entry.time == "attendance" and (entry.activity, entry.role) == (asked.activity, asked.role)
        if entry.part in (None, asked.part)
    )
    return Amount.exactly(sum(times, Fraction(0)))
