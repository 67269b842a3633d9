"""Floor 4: a programme as its ledger, one entry for each piece of time that it asks of somebody."""

from collections.abc import Iterable, Iterator, Sequence

from talentc.ledger.asked import Asked, asked_of
from talentc.ledger.choices import choice_of, choice_span, chosen_of, number_of
from talentc.ledger.entry import Entry
from talentc.ledger.occurrences import ONCE, times_of
from talentc.ledger.people import People
from talentc.model.amount import NONE, NOTHING, OPEN, Amount, Count, Length
from talentc.model.people import TimeKind
from talentc.model.programme import Activity, Programme
from talentc.value import Value, replace

NO_CHOICE = Count(NOTHING, "")


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
        asked = tuple(asked_of(activity, self.programme, self.by_clock))
        chosen: dict[str, dict[tuple[TimeKind, str, bool], list[Asked]]] = {}
        for each in asked:
            if choice_of(activity, each.role) is None or each.times is not None:
                yield self._entry(activity, each)
            else:
                sort = (each.time, each.said.people.text, each.voluntary)
                chosen.setdefault(each.role, {}).setdefault(sort, []).append(each)
        for role, sorts in chosen.items():
            yield from self._choices(activity, role, tuple(sorts.values()), asked)

    def _once_there(self, asked: Asked) -> Amount:
        """The time of one person, in hours, of all times that one session is held."""
        return self._often(asked) * self._met(asked) * asked.length.amount

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
        counted = asked.is_counted
        amount = per_person * asked.length.amount if counted else NONE
        for_all = self._for_all(asked, often * asked.length.amount, amount) if counted else NONE
        return self._made(activity, asked, per_person, asked.length, amount, for_all)

    def _choices(
        self, activity: Activity, role: str, sorts: Sequence[Sequence[Asked]], asked: Sequence[Asked]
    ) -> Iterator[Entry]:
        """What somebody who chooses spends, one entry for each sort of time; the offers are chosen on all they cost."""
        mine = [each for each in asked if each.role in (role, role.partition(".")[0])]
        lasts = self._by_session(each for each in mine if each.time == "attendance")
        costs = self._by_session(each for each in mine if each.times is None and each.session.id in lasts)
        choice = choice_of(activity, role) or NO_CHOICE
        number = number_of(choice, tuple(lasts.values()))
        chosen = chosen_of(number, costs)
        for offers in sorts:
            first = offers[0]
            attended = [each for each in sorts if each[0].time == "attendance"]
            times, length = ONCE, first.length
            if isinstance(choice, Length) and attended == [offers] and not self.by_clock:
                length = choice
            elif len(offers) == len(lasts) and self._are_alike(offers):
                times = number
            else:
                length = Length.of_hours(chosen.of(self._by_session(offers)))
            entry = self._choice(activity, offers, tuple(lasts), times, length)
            often = {each.session.id: self._often(each) * self._met(each) for each in offers}
            in_all = chosen.of(often)
            yield entry if times == in_all else replace(entry, chosen=in_all)

    def _by_session(self, asked: Iterable[Asked]) -> dict[str, Amount]:
        """The hours of one person in each session; what isn't counted is nothing."""
        found: dict[str, Amount] = {}
        for each in asked:
            hours = self._once_there(each) if each.is_counted else NOTHING
            found[each.session.id] = found.get(each.session.id, NOTHING) + hours
        return found

    def _choice(
        self, activity: Activity, mine: Sequence[Asked], offers: tuple[str, ...], times: Amount, length: Length
    ) -> Entry:
        """One sort of time of somebody who chooses among the offers."""
        first = next((each for each in mine if each.is_counted), mine[0])
        if first.time == "attendance":
            first = replace(first, span=choice_span(activity, first.role))
        counted = first.is_counted
        amount = times * length.amount if counted else NONE
        heads = self._heads(first) if counted else ONCE
        made = self._made(activity, first, times, length, amount, amount * heads if heads is not None else None)
        return replace(
            made,
            session=activity.id,
            offers=offers,
            phase=first.session.phase if len({each.session.phase for each in mine}) == 1 else activity.phase,
            tags=tuple(tag for tag in first.session.tags if all(tag in each.session.tags for each in mine)),
        )

    def _are_alike(self, offers: Sequence[Asked]) -> bool:
        """Whether one line can say all offers: so many times the same length."""
        lengths = {(each.length.amount, each.length.unit) for each in offers}
        is_once = all(self._often(each) * self._met(each) == ONCE and each.is_counted for each in offers)
        return len(lengths) == 1 and is_once

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
        counted = asked.is_counted
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
        serving = self.people.serving_each(role, each)
        if serving is not None and held is not None:
            return once * held * serving  # each is held once, with those who serve it, however they share them
        return per_person * heads if heads is not None else None
