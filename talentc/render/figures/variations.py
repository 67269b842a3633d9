"""Floor 7: a role's time where something differs: in a cohort with numbers of its own, with more or fewer to serve."""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil

from talentc.ledger.entries import ledger
from talentc.ledger.entry import Entry
from talentc.ledger.people import People
from talentc.ledger.sums import for_all, per_person
from talentc.model.amount import Amount, Ratio
from talentc.model.programme import Programme
from talentc.render.names import Names
from talentc.value import Value

MOST_SERVED = 4


class CohortTime(Value, frozen=True):
    """A cohort with its own number of people in a role, and their time together, in hours."""

    cohort: str
    title: str
    people: Amount | None
    for_all: Amount | None


class ServingTime(Value, frozen=True):
    """The time of one person who serves so many others, in hours; `words` say them: `2 talenter`."""

    serving: int
    words: str
    time: Amount


class Variations(Value, frozen=True):
    """The ledgers of a programme in which something differs, each made once."""

    programme: Programme
    entries: tuple[Entry, ...]
    of_cohorts: Mapping[str, tuple[People, tuple[Entry, ...]]]
    of_serving: Mapping[int, tuple[Entry, ...]]

    @staticmethod
    def of(programme: Programme, entries: tuple[Entry, ...]) -> "Variations":
        """Those that the programme asks for: its cohorts with own numbers, and how many its roles may serve."""
        cohorts = programme.file.cohorts.items()
        own = {name: People(programme, cohort.people) for name, cohort in cohorts if cohort.people}
        served = sorted({number for role in programme.file.roles for number in _served(programme, role)})
        return Variations(
            programme,
            entries,
            {name: (people, ledger(programme, people)) for name, people in own.items()},
            {number: ledger(programme, People(programme, serving=number)) for number in served},
        )

    def cohorts(self, role: str) -> Iterator[CohortTime]:
        """The cohorts in which a role has other numbers than it has as such, or other time together."""
        usual = (People(self.programme).of_role(role), for_all(_of_role(self.entries, role)))
        for name, (people, entries) in self.of_cohorts.items():
            own = (people.of_role(role), for_all(_of_role(entries, role)))
            if own != usual:
                yield CohortTime(name, self.programme.words(self.programme.file.cohorts[name].title), *own)

    def serving(self, role: str, names: Names) -> Iterator[ServingTime]:
        """The time of one person for each number of others that the role may serve."""
        ratio = self.programme.file.roles[role].people
        if not isinstance(ratio, Ratio):
            return
        counterpart = People(self.programme).counterpart(ratio)
        called = names.group if counterpart in self.programme.file.groups else names.role
        noun = names.speech.own_noun(called(counterpart), called(counterpart, many=True))
        for number in _served(self.programme, role):
            time = per_person(_of_role(self.of_serving[number], role), self.programme)
            yield ServingTime(number, names.speech.count(Amount.exactly(number), noun), time)


def _of_role(entries: Sequence[Entry], role: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if entry.role == role)


def _served(programme: Programme, role: str) -> tuple[int, ...]:
    """How many others one person of a role may serve, where that isn't one number, or too many to be told."""
    ratio = programme.file.roles[role].people
    if not isinstance(ratio, Ratio) or ratio.per.high is None or ratio.per.low == ratio.per.high:
        return ()
    numbers = tuple(range(max(1, ceil(ratio.per.low)), int(ratio.per.high) + 1))
    return numbers if len(numbers) <= MOST_SERVED else (numbers[0], numbers[-1])
