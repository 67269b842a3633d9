"""Floor 4: what the sessions of an activity ask of its roles: to be there, to prepare, to follow up, to travel."""

from collections.abc import Iterator, Mapping

from talentc.ledger.choices import choosing_parts
from talentc.ledger.occurrences import ONCE
from talentc.ledger.portions import Portion, portions
from talentc.model.amount import Amount, Length
from talentc.model.people import ALLOWANCE_KINDS, Allowance, Participation, TimeKind
from talentc.model.programme import Activity, Programme, Session
from talentc.source import Span
from talentc.value import Value


class Asked(Value, frozen=True):
    """What one session asks of one role, before it is known how often: `times` is None for what the session says."""

    session: Session
    role: str
    said: Participation
    time: TimeKind
    length: Length
    times: Amount | None
    voluntary: bool
    track: str | None
    span: Span

    @property
    def is_counted(self) -> bool:
        """Whether its time is; what one prepares is, wherever one's attendance is not."""
        return self.said.time is None or self.time != "attendance"


def asked_of(activity: Activity, programme: Programme, by_clock: bool) -> Iterator[Asked]:
    """What the sessions of an activity ask, of everybody who takes part, whether or not they choose among them."""
    once = tuple(_once(activity))
    for session in activity.sessions:
        for named, participation in session.who.items():
            for role in _asked_as(activity, session, named, programme):
                for portion in portions(session, role, participation):
                    yield _attendance(session, portion, by_clock)
        for time in ALLOWANCE_KINDS:
            for named, allowance in session.allowances(time).items():
                for role in _asked_roles(named, session.who):
                    per_activity = allowance.length.per == "activity"
                    if per_activity and (session.id, time, role, allowance.place.span) not in once:
                        continue
                    own = _held_for(session, role, programme)
                    for name in own or ((role,) if per_activity else choosing_parts(activity, role, programme)):
                        yield _allowed(session, name, allowance, time)


def _asked_as(activity: Activity, session: Session, role: str, programme: Programme) -> tuple[str, ...]:
    """The part of a role that something is held for alone, or its parts where each chooses for itself, or the role."""
    return _held_for(session, role, programme) or choosing_parts(activity, role, programme)


def _held_for(session: Session, role: str, programme: Programme) -> tuple[str, ...]:
    """The part of a role that each of these is held for; nothing where it is held for all of the role, or others."""
    groups = programme.file.groups
    for name in session.each:
        held_for = groups[name].of if name in groups else name
        if "." in held_for and held_for.partition(".")[0] == role:
            return (held_for,)
    return ()


def _attendance(session: Session, portion: Portion, by_clock: bool) -> Asked:
    length = Length.of_hours(portion.clock) if by_clock else portion.length
    return Asked(
        session,
        portion.role,
        portion.said,
        "attendance",
        length,
        None,
        portion.voluntary,
        session.track,
        portion.span,
    )


def _once(activity: Activity) -> Iterator[tuple[str, TimeKind, str, Span]]:
    """For what is asked once for a whole activity: in which session it is written down, for which role.

    Many sessions may inherit it. Where a part of a role takes part in one session and the whole role in another, it is
    asked of the whole role.
    """
    seen: dict[tuple[TimeKind, Span], dict[str, str]] = {}
    for session in activity.sessions:
        for time in ALLOWANCE_KINDS:
            for named, allowance in session.allowances(time).items():
                if allowance.length.per == "activity":
                    first = seen.setdefault((time, allowance.place.span), {})
                    for role in _asked_roles(named, session.who):
                        first.setdefault(role, session.id)
    for (kind, span), roles in seen.items():
        for role, session_id in roles.items():
            if "." not in role or role.partition(".")[0] not in roles:
                yield session_id, kind, role, span


def _asked_roles(role: str, who: Mapping[str, Participation]) -> tuple[str, ...]:
    """Of whom something that is asked of a role is asked: of it, or of its parts where those alone take part."""
    if role in who or role.partition(".")[0] in who:
        return (role,)
    return tuple(name for name in who if name.partition(".")[0] == role)


def _allowed(session: Session, role: str, allowance: Allowance, time: TimeKind) -> Asked:
    said = session.who.get(role) or session.who[role.partition(".")[0]]
    return Asked(
        session,
        role,
        said,
        time,
        allowance.length.length,
        ONCE if allowance.length.per == "activity" else None,
        next(each for each in (allowance.optional, said.optional, session.optional) if each is not None),
        allowance.track or session.track,
        allowance.place.of("length"),
    )
