"""Floor 8: from what a user names to programmes and all that is to be said of them.

find ─ read ─ assemble ─┬─ ledger ─ claims ─ check ─ accept ─┬─ compiled
                        └─ schedule ─────────────────────────┘
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from talentc.catalogue import outputs
from talentc.check.accepted import accept
from talentc.check.claims import claims_of
from talentc.check.dates import check_dates
from talentc.check.dates_bookings import check_shared
from talentc.check.follows import trace
from talentc.check.limits import check_limits
from talentc.check.stated import check_stated
from talentc.check.stated_when import check_stated_when
from talentc.check.units_implied import with_implied_units
from talentc.check.variants import Variants
from talentc.compiled import Compiled, Schedule
from talentc.diagnostics import Finding, has_errors, in_order
from talentc.model.programme import Programme
from talentc.read.programme_folder import find_programmes, read_programme
from talentc.schedule.own_windows import PersonalWindow, own_windows
from talentc.schedule.times import design_dates
from talentc.schedule.windows import CohortDays
from talentc.validate.assemble import assemble
from talentc.value import Value


class Checked(Value, frozen=True):
    """One programme file and all that is to be said of it. `compiled` is None where an error stopped its compiling.

    `found_in_reading` are those of the findings that its dates have no part in.
    """

    file: str
    compiled: Compiled | None
    findings: tuple[Finding, ...]
    sources: Mapping[str, str]
    found_in_reading: tuple[Finding, ...] = ()


def find(paths: Sequence[str], place: Callable[[str], Path] = Path) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """The programme files that the paths name; `place` tells where on the disk a name lies."""
    return find_programmes(paths, place)


def check(file: str, place: Callable[[str], Path] = Path) -> Checked:
    """Read, validate and check one programme; findings in the order of files, lines and columns."""
    files, findings = read_programme(file, place)
    programme: Programme | None = None
    if files.programme is not None and not has_errors(findings):
        programme, problems = assemble(files.programme, files.texts, files.cohorts)
        findings += problems
    if programme is None:
        return Checked(file, None, in_order(findings), files.sources)
    return compile_programme(programme, file, findings, files.sources)


def compile_programme(
    programme: Programme, file: str, findings: tuple[Finding, ...], sources: Mapping[str, str]
) -> Checked:
    """What follows from a programme that is read: its ledgers, claims and schedules, and all that is to be said."""
    variants = Variants(programme)
    claims = with_implied_units(trace(claims_of(variants)), programme)
    found = [*findings, *check_stated(claims, programme, variants.entries), *check_stated_when(programme)]
    found += check_dates(programme)
    schedules = tuple(_schedules(programme))
    has_dates = any(design_dates(programme))
    found += check_limits(variants, [each.cohort for each in schedules if has_dates or each.cohort.dates])
    found += _without_dates(programme, schedules)
    told = in_order(accept(tuple(found), programme))
    return Checked(file, Compiled(programme, variants, claims, schedules, told), told, sources, findings)


def _schedules(programme: Programme) -> Iterator[Schedule]:
    """The days of each cohort for which some are given: in its plan, its pins, the design itself, or by its people."""
    for cohort in programme.cohorts:
        days = CohortDays(programme, cohort)
        personal: tuple[PersonalWindow, ...] = ()
        if any(person.events for person in cohort.people):
            from talentc.schedule.personal import personal_windows  # few cohorts have such days

            personal = personal_windows(programme, cohort)
        if days.given or personal:
            yield Schedule(cohort, own_windows(programme, cohort, days), personal)


def _without_dates(programme: Programme, schedules: Sequence[Schedule]) -> Iterator[Finding]:
    dated = {schedule.cohort.id for schedule in schedules}
    for cohort in programme.cohorts:
        if cohort.id not in dated:
            yield outputs.NO_DATES.at(cohort.place.head, cohort=cohort.id)


def same_ids(checked: Sequence[Checked]) -> Iterator[Finding]:
    """Programmes of one build whose ids collide, so that one would overwrite the other."""
    seen: dict[str, str] = {}
    for one in checked:
        if one.compiled is None:
            continue
        file = one.compiled.programme.file
        if file.id in seen:
            yield outputs.SAME_ID.at(file.place.of("id"), id=file.id, other=seen[file.id])
        seen.setdefault(file.id, one.file)


def check_together(checked: Sequence[Checked]) -> Iterator[Finding]:
    """What is wrong between programmes: ids that collide, and people and places that they both want."""
    yield from same_ids(checked)
    programmes = [one.compiled.programme for one in checked if one.compiled is not None]
    if len(programmes) > 1:
        yield from check_shared(programmes)
