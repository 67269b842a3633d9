"""Floor 6: everything that a renderer may see."""

from collections.abc import Mapping
from functools import cached_property

from talentc.check.claims import Claim
from talentc.check.variants import Variants
from talentc.diagnostics import Finding
from talentc.ledger.entry import Entry
from talentc.ledger.periods import DatedEntry
from talentc.model.programme import Cohort, Programme
from talentc.schedule.own_windows import OwnWindow, PersonalWindow
from talentc.value import Value


class Schedule(Value, frozen=True):
    """One cohort that has dates, the windows of what its people arrange themselves, and those that follow from single
    people's own days.
    """

    cohort: Cohort
    windows: tuple[OwnWindow, ...]
    personal: tuple[PersonalWindow, ...] = ()


class Compiled(Value, frozen=True, dict=True):
    """A programme with its ledgers, its claims, its schedules and its findings."""

    programme: Programme
    variants: Variants
    claims: tuple[Claim, ...]
    schedules: tuple[Schedule, ...]
    findings: tuple[Finding, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The ledger of the programme as such."""
        return self.variants.entries

    @cached_property
    def dated(self) -> Mapping[str, tuple[DatedEntry, ...]]:
        """By cohort with dates: the entries of its ledger, and when their time is spent. Made when it is asked for."""
        return {schedule.cohort.id: self.variants.dated(schedule.cohort) for schedule in self.schedules}
