"""Floor 4: a programme as its ledger, one entry for each piece of time that it asks of somebody."""

from collections.abc import Iterator, Mapping, Sequence

from talentc.ledger.choices import choice_of, choice_span, chosen_of, number_of
from talentc.ledger.entry import Entry
from talentc.ledger.occurrences import ONCE, times_of
from talentc.ledger.people import People
from talentc.ledger.portions import Portion, portions
from talentc.model.amount import NONE, NOTHING, OPEN, Amount, Count, Length
from talentc.model.people import ALLOWANCE_KINDS, Allowance, Participation, TimeKind
from talentc.model.programme import Activity, Programme, Session
from talentc.source import Span
from talentc.value import Value, replace

NO_CHOICE = Count(NOTHING, "")


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


def ledger(programme: Programme, people: People | None = None, by_clock: bool = False) -> tuple[Entry, ...]:
    """All entries, in the order of the activities, their sessions and their roles.

    `people` are the head-counts of one cohort, or of somebody who serves so many; `by_clock` counts what the clock
    shows instead of what a session counts as. Every variant has the same entries in the same order.
    """
    book = Book(programme, people if people is not None else People(programme), by_clock)
    found = (entry for activity in programme.activities for entry in book.of_activity(activity))
    return tuple(replace(entry, number=number) for number, entry in enumerate(found))


class Book(Value, frozen=True):
    """The writing of a ledger: for whom, and by what it counts."""

    programme: Programme
    people: People
    by_clock: bool

    def of_activity(self, activity: Activity) -> Iterator[Entry]:
        """The entries of one activity: of all who are at every session, then of those who choose among them."""
        asked = tuple(self._asked(activity))
        chosen: dict[tuple[str, TimeKind, str], list[Asked]] = {}
        for each in asked:
            if choice_of(activity, each.role) is None or each.times is not None:
                yield self._entry(activity, each)
            else:
                chosen.setdefault((each.role, each.time, each.said.people.text), []).append(each)
        for mine in chosen.values():
            yield self._choice(activity, mine, self._lasts(asked, mine[0].role))

    def _lasts(self, asked: Sequence[Asked], role: str) -> Mapping[str, Amount]:
        """The sessions that a role, or the role of a part, may choose, and how long it attends each of them."""
        lasts: dict[str, Amount] = {}
        for each in asked:
            if each.time == "attendance" and each.role in (role, role.partition(".")[0]):
                lasts[each.session.id] = lasts.get(each.session.id, NOTHING) + self._once_there(each)
        return lasts

    def _once_there(self, asked: Asked) -> Amount:
        """The time of one person, in hours, of all times that one session is held."""
        return self._often(asked) * self._met(asked) * asked.length.amount

    def _asked(self, activity: Activity) -> Iterator[Asked]:
        once = tuple(_once(activity))
        for session in activity.sessions:
            for role, participation in session.who.items():
                for portion in portions(session, role, participation):
                    yield self._attendance(session, portion)
            for time in ALLOWANCE_KINDS:
                for named, allowance in session.allowances(time).items():
                    for role in _asked_roles(named, session.who):
                        per_activity = allowance.length.per == "activity"
                        if not per_activity or (session.id, time, role, allowance.place.span) in once:
                            yield _allowed(session, role, allowance, time)

    def _attendance(self, session: Session, portion: Portion) -> Asked:
        length = Length.of_hours(portion.clock) if self.by_clock else portion.length
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

    def _often(self, asked: Asked) -> Amount:
        """How often it is held, or asked, for each that it is held for."""
        phase = self.programme.phase(asked.session.phase)
        return asked.times or times_of(asked.session.times, phase) or OPEN

    def _met(self, asked: Asked) -> Amount:
        """In how many of those that it is held for one person takes part."""
        some = asked.said.people.sort != "all"
        return self.people.met_by(asked.role, asked.session.each, some) or OPEN

    def _entry(self, activity: Activity, asked: Asked) -> Entry:
        often = self._often(asked)
        per_person = often * self._met(asked)
        counted = asked.said.time is None or asked.time != "attendance"
        amount = per_person * asked.length.amount if counted else NONE
        for_all = self._for_all(asked, often * asked.length.amount, amount) if counted else NONE
        return self._made(activity, asked, per_person, asked.length, amount, for_all)

    def _choice(self, activity: Activity, mine: Sequence[Asked], lasts: Mapping[str, Amount]) -> Entry:
        """What somebody who chooses spends of one sort of time; `lasts` are the offers and how long each is attended."""
        first = mine[0]
        choice = choice_of(activity, first.role) or NO_CHOICE
        number = number_of(choice, tuple(lasts.values()))
        times, length = ONCE, first.length
        if isinstance(choice, Length) and first.time == "attendance" and not self.by_clock:
            length = choice
        elif len(mine) == len(lasts) and self._are_alike(mine):
            times = number
        else:
            each = dict.fromkeys(lasts, NOTHING)
            for asked in mine:
                each[asked.session.id] += self._once_there(asked)
            length = Length.of_hours(chosen_of(number, tuple(each.values())))
        if first.time == "attendance":
            first = replace(first, span=choice_span(activity, first.role))
        counted = first.said.time is None or first.time != "attendance"
        amount = times * length.amount if counted else NONE
        heads = self._heads(first) if counted else ONCE
        made = self._made(activity, first, times, length, amount, amount * heads if heads is not None else None)
        return replace(
            made,
            session=activity.id,
            offers=tuple(lasts),
            phase=first.session.phase if len({each.session.phase for each in mine}) == 1 else activity.phase,
            tags=tuple(tag for tag in first.session.tags if all(tag in each.session.tags for each in mine)),
            voluntary=made.voluntary and all(each.voluntary for each in mine),
        )

    def _are_alike(self, offers: Sequence[Asked]) -> bool:
        """Whether one line can say all offers: so many times the same length."""
        lengths = {(each.length.amount, each.length.unit) for each in offers}
        return len(lengths) == 1 and all(self._often(each) * self._met(each) == ONCE for each in offers)

    def _made(
        self,
        activity: Activity,
        asked: Asked,
        times: Amount,
        length: Length,
        amount: Amount,
        for_all: Amount | None,
    ) -> Entry:
        name, _, part = asked.role.partition(".")
        written = self.programme.file.roles[name]
        counted = asked.said.time is None or asked.time != "attendance"
        return Entry(
            role=name,
            part=part or None,
            siblings=next((tuple(members) for members in written.parts.values() if part in members), ()),
            side=written.side,
            activity=activity.id,
            session=asked.session.id,
            kinds=activity.kinds,
            track=asked.track,
            phase=asked.session.phase,
            time=asked.time,
            tags=asked.session.tags,
            times=times,
            length=length,
            amount=amount,
            voluntary=asked.voluntary or written.optional,
            people=asked.said.people,
            some_of_them=asked.said.people.sort != "all",
            because=asked.said.because if not counted else None,
            for_all=for_all,
            span=asked.span,
        )

    def _heads(self, asked: Asked) -> Amount | None:
        """How many people of the role are asked; None where nobody knows."""
        people = asked.said.people
        if people.sort == "all":
            return self.people.of_role(asked.role)
        return None if people.sort == "some" else people.count or Amount.exactly(len(people.names))

    def _for_all(self, asked: Asked, once: Amount, per_person: Amount) -> Amount | None:
        """The sum over all people of the role; `once` is the time of one person at one of those held for each."""
        role, each = asked.role, asked.session.each
        held = self.people.number_of(each)
        heads = self._heads(asked)
        if asked.said.people.sort != "all":
            return once * held * heads if held is not None and heads is not None else None
        if any(name.partition(".")[0] == role for name in each if "." in name):
            return once * held if held is not None else None  # for one part of the role alone
        serving = self.people.serving_each(role, each)
        if serving is not None and held is not None:
            return once * held * serving  # each is held once, with those who serve it, however they share them
        return per_person * heads if heads is not None else None


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
