"""Floor 5: the ledger as something asks for it: of a cohort, by the clock, of somebody who serves so many."""

from talentc.check.placements import dated_entries
from talentc.ledger.entries import ledger
from talentc.ledger.entry import Entry
from talentc.ledger.people import People
from talentc.ledger.periods import DatedEntry, Placement
from talentc.model.programme import Cohort, Programme
from talentc.model.stated import Slice
from talentc.schedule.windows import CohortDays
from talentc.value import Value, field


class Variant(Value, frozen=True):
    """A ledger, and the head-counts that it was made with."""

    programme: Programme
    people: People
    entries: tuple[Entry, ...]


def people_of(programme: Programme, cohort: str | None, serving: int | None) -> People:
    """The head-counts of a cohort, or of the programme, for somebody who serves so many."""
    return People(programme, programme.file.cohorts[cohort].people if cohort is not None else {}, serving)


class Variants(Value, frozen=True, eq=False):
    """The ledgers of a programme, and when their time is spent. Each is made once, and only where it is asked for.

    All of them have the same entries in the same order, with other amounts: what is numbered 7 in one is so in all.
    """

    programme: Programme
    made: dict[tuple[str | None, int | None, bool], Variant] = field(default_factory=dict)
    placed: dict[str, tuple[tuple[Placement, ...], ...]] = field(default_factory=dict)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The ledger of the programme as such."""
        return self.one().entries

    def one(self, cohort: str | None = None, serving: int | None = None, by_clock: bool = False) -> Variant:
        """The ledger of a cohort (that of the programme, where it has no numbers of its own) or of the programme."""
        people = people_of(self.programme, cohort, serving)
        key = (cohort if people.own else None, serving, by_clock)
        if key not in self.made:
            self.made[key] = Variant(self.programme, people, ledger(self.programme, people, by_clock))
        return self.made[key]

    def of_slice(self, wanted: Slice) -> tuple[Variant, ...]:
        """The ledgers that a slice is about: one, or one for each of the cohorts that it names."""
        cohorts = wanted.cohort or (None,)
        return tuple(self.one(cohort, wanted.serving, wanted.of == "clock") for cohort in cohorts)

    def dated(self, cohort: Cohort, serving: int | None = None, by_clock: bool = False) -> tuple[DatedEntry, ...]:
        """The ledger of a cohort that has dates, each entry with when its time is spent."""
        entries = self.one(cohort.id, serving, by_clock).entries
        if cohort.id not in self.placed:
            found = dated_entries(CohortDays(self.programme, cohort), entries)
            self.placed[cohort.id] = tuple(each.placements for each in found)
        return tuple(map(DatedEntry, entries, self.placed[cohort.id]))
