"""Floor 6: everything that a renderer may see."""

from collections.abc import Mapping
from functools import cached_property

from talentc.check.claims import Claim
from talentc.check.placements import dated_entries
from talentc.diagnostics import Finding
from talentc.ledger.entry import Entry
from talentc.ledger.periods import DatedEntry
from talentc.model.programme import Cohort, Programme
from talentc.schedule.own_windows import OwnWindow
from talentc.schedule.windows import CohortDays
from talentc.value import Value


class Schedule(Value, frozen=True):
    """One cohort that has dates, and the windows of what its people arrange themselves."""

    cohort: Cohort
    windows: tuple[OwnWindow, ...]


class Compiled(Value, frozen=True, dict=True):
    """A programme with its ledger, its claims, its schedules and its findings."""

    programme: Programme
    entries: tuple[Entry, ...]
    claims: tuple[Claim, ...]
    schedules: tuple[Schedule, ...]
    findings: tuple[Finding, ...]

    @cached_property
    def dated(self) -> Mapping[str, tuple[DatedEntry, ...]]:
        """By cohort with dates: the entries of the ledger, and when their time is spent. Made when it is asked for."""
        cohorts = (schedule.cohort for schedule in self.schedules)
        return {cohort.id: dated_entries(CohortDays(self.programme, cohort), self.entries) for cohort in cohorts}
