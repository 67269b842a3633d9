"""Floor 6: everything that a renderer may see."""

from talentc.check.claims import Claim
from talentc.diagnostics import Finding
from talentc.ledger.entry import Entry
from talentc.model.programme import Cohort, Programme
from talentc.schedule.own_windows import OwnWindow
from talentc.value import Value


class Schedule(Value, frozen=True):
    """One cohort that has dates, and the windows of what its people arrange themselves."""

    cohort: Cohort
    windows: tuple[OwnWindow, ...]


class Compiled(Value, frozen=True):
    """A programme with its ledger, its claims, its schedules and its findings."""

    programme: Programme
    entries: tuple[Entry, ...]
    claims: tuple[Claim, ...]
    schedules: tuple[Schedule, ...]
    findings: tuple[Finding, ...]
