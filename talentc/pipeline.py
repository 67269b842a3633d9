"""Floor 8: the stages in order, from what a user names to the bytes of the outputs. Knows no screen.

find ─ read ─ assemble ─┬─ ledger ─ claims ─ check ─ accept ─┬─ compiled ─ render ─ write
                        └─ schedule ─────────────────────────┘
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from talentc.artifact import Artifact
from talentc.catalogue import outputs
from talentc.check.accepted import accept
from talentc.check.claims import claims_of
from talentc.check.dates import check_dates
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
from talentc.schedule.own_windows import own_windows
from talentc.schedule.windows import CohortDays
from talentc.validate.assemble import assemble
from talentc.value import Value

if TYPE_CHECKING:
    from talentc.render.registry import Output
    from talentc.write.artifacts import Written


class Checked(Value, frozen=True):
    """One programme file and all that is to be said of it. `compiled` is None where an error stopped its compiling."""

    file: str
    compiled: Compiled | None
    findings: tuple[Finding, ...]
    sources: Mapping[str, str]


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
    variants = Variants(programme)
    claims = with_implied_units(trace(claims_of(variants)), programme)
    findings += tuple(check_stated(claims, programme, variants.entries))
    findings += tuple(check_stated_when(programme))
    findings += tuple(check_dates(programme))
    schedules = tuple(_schedules(programme))
    findings += tuple(check_limits(variants, [schedule.cohort for schedule in schedules]))
    findings += tuple(_without_dates(programme, schedules))
    findings = in_order(accept(findings, programme))
    return Checked(file, Compiled(programme, variants, claims, schedules, findings), findings, files.sources)


def _schedules(programme: Programme) -> Iterator[Schedule]:
    """The days of each cohort for which some are given, in its plan, its pins or the design itself."""
    for cohort in programme.cohorts:
        days = CohortDays(programme, cohort)
        if days.given:
            yield Schedule(cohort, own_windows(programme, cohort))


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


def outputs_named(only: str) -> "tuple[tuple[Output, ...], str]":
    """The outputs of a comma-separated list (all of them where it is empty), or what is wrong with the list.

    The page that offers all of them is made with all of them alone.
    """
    from talentc.render.registry import INDEX, OUTPUTS

    if not only:
        return (*OUTPUTS, INDEX), ""
    names = [name.strip() for name in only.split(",")]
    known = {output.name: output for output in OUTPUTS}
    for name in names:
        if name not in known:
            return (), f"`{name}` is no output; there are {', '.join(known)}"
    return tuple(output for output in OUTPUTS if output.name in names), ""


def make(compiled: Compiled, outputs: "Iterable[Output]") -> tuple[tuple[Artifact, ...], tuple[Finding, ...]]:
    """The outputs of a programme, in memory; none where a finding says why they cannot be made."""
    from talentc.render.calendars.artifacts import calendar_findings

    findings = calendar_findings(compiled)
    if has_errors(findings):
        return (), findings
    return tuple(artifact for output in outputs for artifact in output.render(compiled)), findings


def write(
    artifacts: Sequence[Artifact], folder: str, owned: Sequence[str] | None
) -> "tuple[Written, tuple[Finding, ...]]":
    """Put the outputs in place, all or nothing."""
    from talentc.write.artifacts import write_artifacts

    written = write_artifacts(artifacts, Path(folder), owned)
    return written, (outputs.of_problem(written.problem),) if written.problem is not None else ()
