"""Floor 5: the ledger as something asks for it: of a cohort, by the clock, of somebody who serves so many."""

from collections.abc import Iterable, Mapping, Sequence

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
    """A ledger, and the head-counts that it was made with. `by_activity` finds the entries of each activity."""

    programme: Programme
    people: People
    entries: tuple[Entry, ...]
    by_activity: Mapping[str, Sequence[Entry]]

    def near(self, wanted: Slice) -> Iterable[Entry]:
        """The entries of the activities that a slice names, all where it names none, in order: it may be about them."""
        if not wanted.activity:
            return self.entries
        names = dict.fromkeys(name.partition(".")[0] for name in wanted.activity)
        found = [entry for name in names for entry in self.by_activity.get(name, ())]
        return sorted(found, key=lambda entry: entry.number) if len(names) > 1 else found


def variant_of(programme: Programme, people: People, entries: tuple[Entry, ...]) -> Variant:
    """A ledger in which the entries of an activity are found without reading all of it."""
    by_activity: dict[str, list[Entry]] = {}
    for entry in entries:
        by_activity.setdefault(entry.activity, []).append(entry)
    return Variant(programme, people, entries, by_activity)


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
            self.made[key] = variant_of(self.programme, people, ledger(self.programme, people, by_clock))
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
