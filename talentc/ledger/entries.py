"""Floor 4: a programme as its ledger, one entry for each piece of time that it asks of somebody."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from talentc.ledger.entry import Entry
from talentc.ledger.occurrences import ONCE, times_of
from talentc.ledger.people import People
from talentc.model.amount import NONE, OPEN, Amount, Length
from talentc.model.people import ALLOWANCE_KINDS, Allowance, Participation, TimeKind
from talentc.model.programme import Activity, Programme, Session
from talentc.source import Span

# Sessions that ask nobody for time may say no length.
NO_LENGTH = Length(NONE, "", "h", Fraction(1))


def ledger(programme: Programme) -> tuple[Entry, ...]:
    """All entries, in the order of the activities, their sessions and their roles."""
    people = People(programme)
    return tuple(entry for activity in programme.activities for entry in _of_activity(programme, people, activity))


def _of_activity(programme: Programme, people: People, activity: Activity) -> Iterator[Entry]:
    prepared: set[tuple[str, str, Span]] = set()
    for session in activity.sessions:
        for role, participation in session.who.items():
            yield _attendance(programme, people, activity, session, role, participation)
        for time in ALLOWANCE_KINDS:
            for named, allowance in session.allowances(time).items():
                for role in _asked(named, session.who):
                    if allowance.length.per == "activity":
                        said_once = (time, role, allowance.place.span)
                        if said_once in prepared:
                            continue  # once for the whole activity, however many sessions inherit it
                        prepared.add(said_once)
                    yield _allowed(programme, people, activity, session, role, allowance, time)


def _asked(role: str, who: Mapping[str, Participation]) -> tuple[str, ...]:
    """Of whom something that is asked of a role is asked: of it, or of its parts where those alone take part."""
    if role in who or role.partition(".")[0] in who:
        return (role,)
    return tuple(name for name in who if name.partition(".")[0] == role)


def _attendance(
    programme: Programme, people: People, activity: Activity, session: Session, role: str, said: Participation
) -> Entry:
    length = said.length or session.length or NO_LENGTH
    span = said.place.of("length") if said.length is not None else session.origin("length")
    optional = session.is_voluntary(said)
    return _entry(
        programme, people, activity, session, role, said, "attendance", length, None, optional, session.track, span
    )


def _allowed(
    programme: Programme,
    people: People,
    activity: Activity,
    session: Session,
    role: str,
    allowance: Allowance,
    time: TimeKind,
) -> Entry:
    said = session.who.get(role) or session.who[role.partition(".")[0]]
    times = ONCE if allowance.length.per == "activity" else None
    optional = next(each for each in (allowance.optional, said.optional, session.optional) if each is not None)
    return _entry(
        programme,
        people,
        activity,
        session,
        role,
        said,
        time,
        allowance.length.length,
        times,
        optional,
        allowance.track or session.track,
        allowance.place.of("length"),
    )


def _entry(
    programme: Programme,
    people: People,
    activity: Activity,
    session: Session,
    role: str,
    said: Participation,
    time: TimeKind,
    length: Length,
    times: Amount | None,
    voluntary: bool,
    track: str | None,
    span: Span,
) -> Entry:
    """One entry; `times` is how often it is asked each time that the activity is held, None for what `times` says."""
    name, _, part = role.partition(".")
    written = programme.file.roles[name]
    some = said.people.sort != "all"
    often = times or times_of(session.times, programme.phase(session.phase)) or OPEN
    met = people.met_by(role, session.each, some) or OPEN
    counted = said.time is None or time != "attendance"
    per_person = often * met
    amount = per_person * length.amount if counted else NONE
    return Entry(
        role=name,
        part=part or None,
        siblings=next((tuple(members) for members in written.parts.values() if part in members), ()),
        side=written.side,
        activity=activity.id,
        session=session.id,
        kinds=activity.kinds,
        track=track,
        phase=session.phase,
        time=time,
        tags=session.tags,
        times=per_person,
        length=length,
        amount=amount,
        voluntary=voluntary or written.optional,
        some_of_them=some,
        because=said.because if not counted else None,
        for_all=_for_all(people, session, role, said, often * length.amount, amount) if counted else NONE,
        span=span,
    )


def _for_all(
    people: People, session: Session, role: str, said: Participation, once: Amount, per_person: Amount
) -> Amount | None:
    """The sum over all people of the role; `once` is the time of one person at one of those held for each."""
    held = people.number_of(session.each)
    if said.people.sort == "all":
        if any(name.partition(".")[0] == role for name in session.each if "." in name):
            return once * held if held is not None else None  # for one part of the role alone
        serving = people.serving(role, session.each)
        if serving is not None and held is not None:
            return once * held * serving  # each is held once, with those who serve it, however they share them
        heads = people.of_role(role)
        return per_person * heads if heads is not None else None
    if held is None or said.people.sort == "some":
        return None
    number = said.people.count or Amount.exactly(len(said.people.names))
    return once * held * number
