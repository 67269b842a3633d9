"""Floor 6: the files of a programme as a Programme, or the findings that say why not. The steps, in order."""

from types import MappingProxyType

from talentc.catalogue import shape
from talentc.diagnostics import Finding, has_errors
from talentc.model.amount import Amount
from talentc.model.programme import Phase, Programme
from talentc.model.programme_file import Phase as WrittenPhase
from talentc.model.programme_file import ProgrammeFile
from talentc.read.programme_folder import CohortFiles, TextFile
from talentc.tree import Mapping
from talentc.validate.attendance import check_attendance
from talentc.validate.cohorts import read_cohorts
from talentc.validate.inherit import inherit
from talentc.validate.names import Names
from talentc.validate.places import check_places
from talentc.validate.references import check_references
from talentc.validate.shape import read_model
from talentc.validate.structure import check_structure
from talentc.validate.texts import add_texts
from talentc.validate.vocabulary import read_vocabulary
from talentc.validate.zones import is_time_zone


def assemble(
    tree: Mapping, texts: tuple[TextFile, ...] = (), cohort_files: tuple[CohortFiles, ...] = ()
) -> tuple[Programme | None, tuple[Finding, ...]]:
    """Everything that the files of one programme say and mean; None where they have errors."""
    vocabulary, findings = read_vocabulary(tree)
    file, problems = read_model(ProgrammeFile, tree, vocabulary)
    findings += problems
    if file is None or has_errors(findings):
        return None, findings
    activities = inherit(file)
    phases = _phases(file)
    names = Names.of(
        file,
        (session.id for activity in activities for session in activity.sessions if session.name),
        (phase.id for phase in phases),
    )
    findings += tuple(check_references(file, activities, names))
    findings += tuple(check_structure(file, activities, names))
    findings += tuple(check_places(file))
    findings += _time_zone(file)
    activities, problems = add_texts(file, activities, texts)
    findings += problems
    cohorts, problems = read_cohorts(file, activities, cohort_files, names, vocabulary)
    findings += problems
    if any(each.people is not None for each in cohort_files):
        from talentc.validate.people import with_people  # most programmes have no such file

        cohorts, problems = with_people(file, cohorts, cohort_files, names)
        findings += problems
    if has_errors(findings):
        return None, findings
    programme = Programme(file, vocabulary.units, phases, activities, cohorts)
    return programme, (*findings, *check_attendance(programme), *_heads(programme))


def _heads(programme: Programme) -> tuple[Finding, ...]:
    if not any(cohort.people for cohort in programme.cohorts):
        return ()
    from talentc.validate.people_heads import check_heads

    return tuple(check_heads(programme))


def _phases(file: ProgrammeFile) -> tuple[Phase, ...]:
    """The phases in order; without any there is one, as long as the programme."""
    if not file.phases:
        return (Phase(file.default_phase, None, "start", file.length, MappingProxyType({})),)
    return tuple(_phase(name, phase) for name, phase in file.phases.items())


def _phase(name: str, phase: WrittenPhase) -> Phase:
    weeks = phase.length
    if weeks is not None and phase.pauses is not None:
        off = phase.pauses
        high = None if weeks.high is None else weeks.high - off.low
        low = weeks.low - (off.high if off.high is not None else off.planned)
        # What is planned asks the most time, so of a plain range of pauses it takes the shortest.
        planned = off.low if off.planned == off.high else off.planned
        weeks = Amount(low, weeks.planned - planned, high, weeks.about + off.about)
    periods = {period: count.amount for period, count in phase.has.items()}
    return Phase(name, phase.title, phase.from_, weeks, MappingProxyType(periods))


def _time_zone(file: ProgrammeFile) -> tuple[Finding, ...]:
    if is_time_zone(file.time_zone):
        return ()
    return (shape.UNKNOWN_TIME_ZONE.at(file.place.of("time-zone"), text=file.time_zone),)
