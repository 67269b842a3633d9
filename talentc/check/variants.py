"""Floor 5: the ledger as a stated figure means it: of a cohort, by the clock, of somebody who serves so many."""

from collections.abc import Callable

from talentc.ledger.entries import ledger
from talentc.ledger.entry import Entry
from talentc.ledger.people import People
from talentc.model.programme import Programme
from talentc.model.stated import Slice
from talentc.value import Value


class Variant(Value, frozen=True):
    """A ledger, and the head-counts that it was made with."""

    programme: Programme
    people: People
    entries: tuple[Entry, ...]


def variants_of(programme: Programme, entries: tuple[Entry, ...]) -> Callable[[Slice], tuple[Variant, ...]]:
    """For a slice the ledgers that it is about: one, or one for each of the cohorts that it names.

    Each is made once, and only where a figure asks for it; `entries` is the ledger of the programme as such.
    """
    plain = Variant(programme, People(programme), entries)
    made: dict[tuple[str | None, int | None, bool], Variant] = {(None, None, False): plain}

    def of_one(cohort: str | None, serving: int | None, by_clock: bool) -> Variant:
        key = (cohort, serving, by_clock)
        if key not in made:
            own = programme.file.cohorts[cohort].people if cohort is not None else {}
            people = People(programme, own, serving)
            made[key] = Variant(programme, people, ledger(programme, people, by_clock))
        return made[key]

    def of_slice(wanted: Slice) -> tuple[Variant, ...]:
        return tuple(of_one(cohort, wanted.serving, wanted.of == "clock") for cohort in wanted.cohort or (None,))

    return of_slice
