"""Floor 7: the words of a calendar entry: its title, and the plain text that a person reads when opening it."""

from collections.abc import Iterator, Sequence
from datetime import time
from typing import Literal

from talentc.ledger.people import ONE, People
from talentc.model.amount import Amount, Count, Length
from talentc.model.people import ALLOWANCE_KINDS, Allowance, AllowanceKind, Participation
from talentc.model.programme import Programme, Session
from talentc.model.texts import Text
from talentc.model.unit_words import HOUR
from talentc.render.amounts import Speech
from talentc.render.contents import asked_parts
from talentc.render.counterparts import number_of_own, own_words
from talentc.render.documents.plain_text import plain_text
from talentc.render.guests import concerns, is_guest
from talentc.render.names import Names, large
from talentc.render.numbers import clock_text, date_range_text, joined
from talentc.render.words import Words
from talentc.schedule.own_windows import OwnWindow
from talentc.value import Value


class Descriptions(Value, frozen=True):
    """The words of one programme's calendars.

    Where one person reads them, `own_parts` are the parts of the person's role (`talent.first-line`) that the person is
    in, `other_parts` those that it isn't in; those of which nobody knows are in neither.
    """

    programme: Programme
    words: Words
    own_parts: frozenset[str] = frozenset()
    other_parts: frozenset[str] = frozenset()

    @property
    def language(self) -> str:
        return self.words.language

    @property
    def names(self) -> Names:
        return Names(self.programme, self.words)

    @property
    def speech(self) -> Speech:
        return Speech(self.words, self.programme.units)

    def title(self, session: Session, number: int = 1, count: int | None = 1, held_for: Sequence[str] = ()) -> str:
        """`Modul 1 – Dag 2`, `Samtaler – Undervejs (2 af 6)`; `count` is None where nobody knows how many there are."""
        title = self._activity_title(session.activity)
        if session.name and session.title is not None:
            title = self.words("calendar.event", activity=title, session=self.names.line(session.title))
        for name in held_for:
            title = self.words("calendar.event", activity=title, session=self._activity_title(name))
        if count is None:
            return self.words("calendar.numbered-open", title=title, number=number) if number > 1 else title
        return self.words("calendar.numbered", title=title, number=number, count=count) if count > 1 else title

    def proposed(self, title: str) -> str:
        """`Forslag: Modul 1`."""
        return self.words("proposed.title", title=title)

    def is_proposal(self, what: Literal["date", "period"], is_proposed: bool) -> Iterator[str]:
        """That a date, or a period, may still change: the first line of an entry."""
        if is_proposed:
            yield self.words("proposed.date" if what == "date" else "proposed.period")

    def joint(self, session: Session, role: str, said: Participation, is_first: bool, each_day: str) -> Iterator[str]:
        """The lines of an entry with a date. `is_first` says that it is the first time of its session."""
        yield from self._notes(session, role, said)
        yield ""
        yield from self._participants(session)
        if each_day:
            yield each_day
        if session.nights:
            yield self.words.count("night", session.nights)
        yield from self._own_part(session, role, said, is_first)

    def window(self, session: Session, role: str, said: Participation, window: OwnWindow, short: bool) -> Iterator[str]:
        """The lines of an entry without a date. `short` says that the calendar shows its last week alone."""
        words = self.words
        period = date_range_text(window.first, window.last, self.language)
        if session.arranged_by == role:
            yield words("calendar.window-text", period=period)
        elif session.arranged_by in self.programme.file.roles:
            yield words("calendar.window-by", role=large(self._arranger(session.arranged_by, role)), period=period)
        else:
            yield words("calendar.window-open", period=period)
        if short:
            yield words("calendar.window-last-week")
        yield from self._notes(session, role, said)
        yield ""
        company = self._company(session, role)
        if company:
            yield words("calendar.with", people=joined(company, self.language))
        if session.length is not None and said.time is None:
            yield words("calendar.length", length=self._length(said.length or session.length))
        if window.count == 1 and isinstance(session.times, Count):
            count = self.speech.count(session.times.amount, self.speech.noun("time"))
            yield words("calendar.times", count=count)
        yield from self._own_part(session, role, said, window.occurrence == 1)

    def each_day(self, begins: time, ends: time) -> str:
        """That a session of several days has the same hours on each of them."""
        return large(self.words("when.each-day", clock=clock_text(begins, ends, self.language)))

    def purpose(self, session: Session) -> str:
        activity = self.programme.activity(session.activity)
        if activity is None or activity.purpose is None:
            return ""
        return f"{self.words('activity.purpose')}: {plain_text(self._own(activity.purpose))}"

    def participation(self, session: Session, role: str) -> Participation | None:
        """How the reader takes part in a session, as far as that is known; None where it doesn't."""
        found = self._participations(session, role)
        return (
            found.get(role)
            or next((said for name, said in found.items() if name in self.own_parts), None)
            or next(iter(found.values()), None)
        )

    def _participations(self, session: Session, role: str) -> dict[str, Participation]:
        """How a role and the parts of it take part, without those in which the reader isn't."""
        return {name: said for name, said in session.participations(role) if name not in self.other_parts}

    def _asked_parts(self, session: Session, role: str) -> tuple[str, ...]:
        """The parts of the role that take part, where the reader may be in another."""
        asked = asked_parts(session, role)
        return (
            () if self.own_parts.intersection(asked) else tuple(name for name in asked if name not in self.other_parts)
        )

    def is_certain(self, session: Session, role: str, said: Participation) -> bool:
        """Whether everybody in the role takes part, so that the entry is about whoever reads it."""
        people = self.programme.file.roles[role].people
        if self._asked_parts(session, role) or role in self._choosing(session):
            return False
        if said.people.sort == "names":
            return isinstance(people, tuple) and set(people) <= set(said.people.names)
        if said.people.count is not None:
            number = People(self.programme).of_role(role)
            return number is not None and number.is_exact and number.planned <= said.people.count.low
        return said.people.sort == "all"

    def is_voluntary(self, session: Session, role: str) -> bool:
        """Whether all of the role may stay away. Who has taken a voluntary role takes part in what the role does."""
        return all(session.is_voluntary(said) for said in self._participations(session, role).values())

    def _notes(self, session: Session, role: str, said: Participation) -> Iterator[str]:
        """What is to be said of taking part."""
        words = self.words
        if self.is_voluntary(session, role):
            yield words("calendar.voluntary")
        parts = [self.names.role(name, many=True) for name in self._asked_parts(session, role)]
        if parts:
            yield words("calendar.part", parts=joined(parts, self.language))
        if role in self._choosing(session):
            yield words("calendar.choose")
        if self.is_certain(session, role, said):
            return
        if said.people.sort == "names":
            yield words("calendar.names-of-you", names=joined(said.people.names, self.language))
        elif said.people.is_one:
            yield words("calendar.one-of-you")
        elif said.people.count is not None:
            yield words("calendar.several-of-you", count=self._number(said.people.count))
        elif said.people.sort == "some":
            yield words("calendar.some-of-you")

    def _own_part(self, session: Session, role: str, said: Participation, is_first: bool) -> Iterator[str]:
        """What the session asks of this role in particular."""
        words = self.words
        if said.as_ is not None:
            yield words("calendar.as", role=said.as_)
        if said.task is not None:
            yield words("calendar.task", task=plain_text(self._own(said.task)))
        if said.length is not None and said.time is None and session.is_joint:
            yield words("calendar.own-length", length=self._length(said.length))
        yield from self._own_lines(session, role)
        for kind in ALLOWANCE_KINDS:
            for name, allowance in session.allowances(kind).items():
                is_mine = name.partition(".")[0] == role and name not in self.other_parts
                if is_mine and self._is_due(session, kind, name, allowance, is_first):
                    yield self._allowed(f"activity.{kind}", name, allowance)

    def _own_lines(self, session: Session, role: str) -> Iterator[str]:
        """The lines of the agenda for which a guest comes: `kl. 19.00-21.00: Aften med politikere`."""
        if not is_guest(self.programme, session, role):
            return
        days = {item.day for item in session.agenda if item.day is not None}
        for item in session.agenda:
            if concerns(self.programme, session, item, role):
                begins, ends = (item.clock.from_time, item.clock.to_time) if item.clock is not None else (None, None)
                when = [self.words("handbook.day", number=item.day)] if item.day is not None and len(days) > 1 else []
                when += [clock_text(begins, ends, self.language)] if begins is not None else []
                title = self.names.line(item.title)
                yield f"{large(' '.join(when))}: {title}" if when else title

    def _allowed(self, label: str, name: str, allowance: Allowance) -> str:
        notes = [self.names.role(name, many=True)] if "." in name and name not in self.own_parts else []
        if allowance.optional:
            notes.append(self.words("time.voluntary"))
        return f"{self.words(label)}: {', '.join([self._length(allowance.length.length), *notes])}"

    def _is_due(self, session: Session, kind: AllowanceKind, name: str, allowance: Allowance, is_first: bool) -> bool:
        """What is asked once for an activity stands at its first session, or after its last."""
        if allowance.length.per == "session":
            return True
        activity = self.programme.activity(session.activity)
        sessions = activity.sessions if activity is not None else ()
        asking = [each for each in sessions if name in each.allowances(kind)]
        return is_first and asking[-1 if kind == "follow-up" else 0] is session

    def _participants(self, session: Session) -> Iterator[str]:
        roles = self.programme.file.roles
        for side, label in (("client", "activity.participants"), ("provider", "activity.team")):
            present = [(name, said) for name, said in session.who.items() if roles[name.partition(".")[0]].side == side]
            who = [each for name, said in present for each in self._who(name, said)]
            if who:
                yield f"{self.words(label)}: {joined(who, self.language)}"

    def _who(self, name: str, said: Participation) -> tuple[str, ...]:
        """Who takes part, each to stand in a list: `talenter`, `1 styregruppemedlem`, names."""
        attendance = said.people
        if attendance.sort == "names":
            return attendance.names
        several = self.names.role(name, many=True)
        if attendance.sort == "some":
            return (self.words("who.some", roles=several),)
        if attendance.count is None:
            is_one = People(self.programme).of_role(name) == ONE
            return (self.names.role(name, many=not is_one),)
        roles = self.names.role(name, many=not attendance.is_one)
        return (self.words("who.number", count=self._number(attendance.count), roles=roles),)

    def _company(self, session: Session, role: str) -> list[str]:
        """With whom one meets in what is arranged: one's group, and the other roles."""
        file = self.programme.file
        groups = [file.groups[name] for name in session.each if name in file.groups]
        own = {role, *(group.of for group in groups)}
        company = [self.names.in_sentence(group.title) for group in groups]
        for name, said in session.who.items():
            if name.partition(".")[0] in own:
                continue
            # Who belongs to each of what it is held for comes alone; a role that serves all may come in numbers.
            other = name.partition(".")[0]
            alone = bool(session.each) and said.people.sort == "all"
            is_own = not groups and number_of_own(self.programme, role, other) == ONE
            one = (own_words(self.names, role, other) if is_own else "") or self.names.role(other)
            company.extend((one,) if alone else self._who(name, said))
        return company

    def _arranger(self, arranger: str, role: str) -> str:
        """Who arranges it, told to a role: `dit talent`, `projektkoordinator`, `undervisere`."""
        is_one = People(self.programme).of_role(arranger) == ONE
        return own_words(self.names, role, arranger) or self.names.role(arranger, many=not is_one)

    def _choosing(self, session: Session) -> frozenset[str]:
        activity = self.programme.activity(session.activity)
        return frozenset(name.partition(".")[0] for name in activity.choose) if activity is not None else frozenset()

    def _length(self, length: Length) -> str:
        return self.speech.time(length.amount, length.unit or HOUR, with_planned=False)

    def _number(self, amount: Amount) -> str:
        return self.speech.count(amount, lambda _value, _written: "")

    def _activity_title(self, name: str) -> str:
        activity = self.programme.activity(name)
        return self.names.line(activity.title) if activity is not None else name

    def _own(self, text: Text) -> str:
        return self.programme.words(text)
