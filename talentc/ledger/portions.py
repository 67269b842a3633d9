"""Floor 4: a session as the portions of it that a role is there for: all of it, or its lines of the agenda."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from talentc.model.activities import AgendaItem
from talentc.model.amount import NONE, NOTHING, Amount, Length, total
from talentc.model.people import Participation
from talentc.model.programme import Session
from talentc.source import Span
from talentc.value import Value, replace

# Sessions that ask nobody for time may say no length.
NO_LENGTH = Length(NONE, "", "h", Fraction(1))


class Portion(Value, frozen=True):
    """What one time of a session asks of a role, or of a part of it (`talent.first-line`).

    `length` is what it counts as, `clock` what the clock shows (hours). `span` is the place that asks for it.
    """

    role: str
    said: Participation
    length: Length
    clock: Amount
    voluntary: bool
    span: Span


def portions(session: Session, role: str, said: Participation) -> tuple[Portion, ...]:
    """The portions of a session for a role that takes part as `said`; at least one.

    Where the session says its length, that is what it counts as for everybody, whatever lines of the agenda somebody is
    at; lines that are voluntary make that much of it voluntary. Where the agenda gives the length, a role is there for
    the lines that name it or nobody.
    """
    voluntary = session.is_voluntary(said)
    if said.length is not None:
        return (Portion(role, said, said.length, said.length.amount, voluntary, said.place.of("length")),)
    items = [item for item in session.agenda if not item.break_ and item.lasts is not None]
    clock, span = clock_of(session), session.origin("length")
    if "length" in session.origins or not items:
        whole = Portion(role, said, session.length or NO_LENGTH, clock, voluntary, span)
        optional = [item for item in items if item.optional and _names(item, role)]
        return _split(whole, optional) if optional and not voluntary else (whole,)
    return tuple(_by_agenda(session, role, said, items, clock)) or (
        Portion(role, said, NO_LENGTH, NOTHING, voluntary, session.origin("agenda")),
    )


def _names(item: AgendaItem, role: str) -> tuple[tuple[str, Participation | None], ...]:
    """As whom of a role a line of the agenda is for: the role as it stands, or parts of it; nobody where it isn't."""
    if not item.who:
        return ((role, None),)
    base = role.partition(".")[0]
    for name in (role, base):
        if name in item.who:
            return ((name if "." in name else role, item.who[name]),)
    return tuple((name, item.who[name]) for name in item.who if "." not in role and name.partition(".")[0] == role)


def _split(whole: Portion, optional: Sequence[AgendaItem]) -> tuple[Portion, ...]:
    """A session of a said length, and what of it is voluntary by its agenda."""
    free = total(item.lasts for item in optional if item.lasts is not None)
    if not free.is_exact or not whole.length.amount.is_exact:
        return (whole,)
    hours = min(free.planned, whole.length.amount.planned)
    rest = Amount.exactly(whole.length.amount.planned - hours)
    shown = min(hours, whole.clock.planned) if whole.clock.is_exact else hours
    bound = replace(
        whole,
        length=replace(whole.length, amount=rest),
        clock=Amount.exactly(whole.clock.planned - shown) if whole.clock.is_exact else whole.clock,
    )
    spare = replace(
        whole,
        length=Length.of_hours(Amount.exactly(hours)),
        clock=Amount.exactly(shown),
        voluntary=True,
        span=optional[0].place.span,
    )
    return (bound, spare) if rest.planned else (spare,)


def _by_agenda(
    session: Session, role: str, said: Participation, items: Sequence[AgendaItem], clock: Amount
) -> Iterator[Portion]:
    """The lines that a role is at, together: those that bind it, those that don't, those of some or of parts of it."""
    found: dict[tuple[str, int, bool], tuple[Participation, list[Amount], Span]] = {}
    for item in items:
        for name, own in _names(item, role):
            differs = own is not None and (own.people.sort != "all" or own.time is not None)
            how = own if own is not None and differs else said
            lasts = own.length.amount if own is not None and own.length is not None else item.lasts
            free = item.optional or session.is_voluntary(own if own is not None and own.optional is not None else said)
            span = item.place.span if item.who or item.optional else session.origin("agenda")
            entry = found.setdefault((name, id(how), free), (how, [], span))
            entry[1].append(lasts if lasts is not None else NOTHING)
    is_whole = len(found) == 1 and sum(len(lengths) for _, lengths, _ in found.values()) == len(items)
    for (name, _, free), (how, lengths, span) in found.items():
        time = total(lengths)
        yield Portion(name, how, Length.of_hours(time), clock if is_whole else time, free, span)


def clock_of(session: Session) -> Amount:
    """What the clock shows of one time: its clock, else its agenda day by day with the breaks, else its length."""
    shown = session.clock.lasts if session.clock is not None else None
    if shown is not None:
        return shown.amount
    if "length" not in session.origins:
        items = [item.shows.amount if item.shows is not None else item.lasts for item in session.agenda]
        known = [amount for amount in items if amount is not None]
        if known:
            return total(known)
    return session.length.amount if session.length is not None else NONE
