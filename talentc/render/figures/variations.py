"""Floor 7: a role's time where something differs: in a cohort with numbers of its own, with more or fewer to serve."""

from collections.abc import Iterator, Sequence
from math import ceil

from talentc.check.variants import Variant, Variants
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


def cohort_times(variants: Variants, role: str) -> Iterator[CohortTime]:
    """The cohorts in which a role has other numbers than it has as such, or other time together."""
    programme = variants.programme
    usual = _together(variants.one(), role)
    for name, cohort in programme.file.cohorts.items():
        own = _together(variants.one(name), role)
        if own != usual:
            yield CohortTime(name, programme.words(cohort.title), *own)


def serving_times(variants: Variants, role: str, names: Names) -> Iterator[ServingTime]:
    """The time of one person for each number of others that the role may serve."""
    programme = variants.programme
    ratio = programme.file.roles[role].people
    if not isinstance(ratio, Ratio):
        return
    counterpart = People(programme).counterpart(ratio)
    called = names.group if counterpart in programme.file.groups else names.role
    noun = names.speech.own_noun(called(counterpart), called(counterpart, many=True))
    for number in _served(programme, role):
        time = per_person(_of_role(variants.one(serving=number).entries, role), programme)
        yield ServingTime(number, names.speech.count(Amount.exactly(number), noun), time)


def _together(book: Variant, role: str) -> tuple[Amount | None, Amount | None]:
    """How many people a role has, and their time together."""
    return book.people.of_role(role), for_all(_of_role(book.entries, role))


def _of_role(entries: Sequence[Entry], role: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if entry.role == role)


def _served(programme: Programme, role: str) -> tuple[int, ...]:
    """How many others one person of a role may serve, where that isn't one number, or too many to be told."""
    ratio = programme.file.roles[role].people
    if not isinstance(ratio, Ratio) or ratio.per.high is None or ratio.per.low == ratio.per.high:
        return ()
    numbers = tuple(range(max(1, ceil(ratio.per.low)), int(ratio.per.high) + 1))
    return numbers if len(numbers) <= MOST_SERVED else (numbers[0], numbers[-1])
