"""Floor 5: something counted otherwise, with which a wrong figure would be true: something in or out, per session."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Literal, TypeAlias

from talentc.check.changed import hours_of, is_true
from talentc.check.claims import Claim
from talentc.check.tried import activities_of, people_for, with_allowances, would_be_true
from talentc.ledger.entry import Entry
from talentc.ledger.slices import entries_of, fits
from talentc.model.amount import Amount, Ratio
from talentc.model.node import changed
from talentc.model.people import ALLOWANCE_KINDS, Allowance, AllowanceKind
from talentc.model.programme import Activity, Programme, Session
from talentc.source import Span
from talentc.value import replace

Per: TypeAlias = Literal["activity", "session"]
PER: tuple[tuple[Per, Per], ...] = (("activity", "session"), ("session", "activity"))
MOST_ALIKE = 2


def mends_by_counting(claim: Claim, programme: Programme, entries: Sequence[Entry]) -> Iterator[str]:
    """What a text may count otherwise: preparation, voluntary time, one person's time or everybody's."""

    def holds(asked: Sequence[Entry]) -> bool:
        return is_true(claim.figure, hours_of(claim, asked, programme))

    for kind in ALLOWANCE_KINDS:
        for words, activities in _counted_otherwise(claim, programme, kind):
            if would_be_true(claim, programme, activities):
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
    own = _by_activity(entry for entry in claim.entries if entry.is_counted)
    outside: Mapping[str, Sequence[Entry]] = {}
    if _is_plain(claim) and claim.figure.per is None and (claim.stated.role or claim.stated.side):
        people = changed(claim.stated, track=(), phase=(), kind=(), tag=(), voluntary=None)
        outside = _by_activity(entry for entry in entries if entry.activity not in own and fits(entry, people))
    # Who is in one part of a role isn't in another: what is a part's isn't simply added.
    is_parted = any(entry.part is not None for some in (claim.entries, *outside.values()) for entry in some)
    without = [
        name
        for name in own
        if len(own) > 1 and (is_parted or _may_mend(claim, programme, own[name], -1))
        if _holds(claim, programme, [entry for entry in claim.entries if entry.activity != name])
    ]
    added = [
        name
        for name in outside
        if is_parted or _may_mend(claim, programme, outside[name], 1)
        if _holds(claim, programme, (*claim.entries, *outside[name]))
    ]
    for names, before, after in ((without, "without ", ""), (added, "if ", " were counted, too")):
        if 0 < len(names) <= MOST_ALIKE:
            yield f"{before}{' or '.join(_title(programme, name) for name in names)}{after}"


def _holds(claim: Claim, programme: Programme, asked: Sequence[Entry]) -> bool:
    return is_true(claim.figure, hours_of(claim, asked, programme))


def _may_mend(claim: Claim, programme: Programme, some: Sequence[Entry], sign: int) -> bool:
    """Whether these entries are as many hours as are missing, or too many: told without adding up all the others."""
    hours = hours_of(claim, some, programme)
    if claim.computed is None or hours is None:
        return False
    return is_true(claim.figure, Amount.exactly(claim.computed.planned + sign * hours.planned))


def _by_activity(entries: Iterable[Entry]) -> Mapping[str, Sequence[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.activity, []).append(entry)
    return found


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
    others = replace(claim, stated=changed(claim.stated, for_=None if everybody else "all"))
    if is_true(claim.figure, hours_of(others, claim.entries, programme)):
        yield "if it were the time of one person" if everybody else "if it were the time of all together"
    (role, *more) = claim.stated.role
    served = _served(programme, role)
    if more or everybody or served <= 1 or claim.stated.serving is not None:
        return
    activities, alone = activities_of(claim, programme), replace(people_for(claim, programme), serving=1)
    if would_be_true(claim, programme, activities, alone):
        yield f"for somebody with one counterpart instead of {served}"


def _served(programme: Programme, role: str) -> Fraction:
    """How many counterparts one person of a role has; 1 where it is no role that serves others."""
    people = programme.file.roles[role.partition(".")[0]].people
    return people.per.planned if isinstance(people, Ratio) else Fraction(1)


def _counted_otherwise(claim: Claim, programme: Programme, kind: AllowanceKind) -> Iterator[tuple[str, list[Activity]]]:
    """The activities with what is asked beside attendance per session instead of per activity, or the other way.

    Once for all of an activity can only be what is said once for it, and not by each session for itself.
    """
    roles = {entry.role for entry in claim.entries if entry.time == kind and entry.is_counted}
    found = activities_of(claim, programme) if roles else ()
    for asked, otherwise in PER:
        said = {each.id: _said(each, kind, roles, asked) for each in found}
        if any(said.values()) and (asked == "activity" or all(len(spans) <= 1 for spans in said.values())):
            tried = [_turned(each, kind, said[each.id], otherwise) for each in found]
            yield f"with {kind} per {otherwise} instead of per {asked}", tried


def _said(activity: Activity, kind: AllowanceKind, roles: Collection[str], per: Per) -> frozenset[Span]:
    """Where it is said that these roles prepare (follow up, travel) once for an activity, or for each session."""
    return frozenset(
        each.place.span
        for session in activity.sessions
        for role, each in session.allowances(kind).items()
        if role.partition(".")[0] in roles and each.length.per == per
    )


def _turned(activity: Activity, kind: AllowanceKind, said: Collection[Span], per: Per) -> Activity:
    """An activity for which, or for each session of which, is asked what is said in these places."""

    def change(session: Session) -> Mapping[str, Allowance]:
        return {
            role: changed(each, length=replace(each.length, per=per)) if each.place.span in said else each
            for role, each in session.allowances(kind).items()
        }

    return with_allowances(activity, kind, change)
