"""Floor 6: cohorts with the dates that the programme file and their plans give."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from talentc.catalogue import references as entries
from talentc.catalogue import shape, structure
from talentc.catalogue.later import NOT_READ_YET
from talentc.diagnostics import Finding
from talentc.model.node import Vocabulary
from talentc.model.plan_file import PlanFile
from talentc.model.programme import Activity, Cohort, GivenDate, PublishedSession
from talentc.model.programme_file import Cohort as WrittenCohort
from talentc.model.programme_file import ProgrammeFile
from talentc.model.when import OnDates, Unknown, When
from talentc.read.programme_folder import CohortFiles
from talentc.schedule.days import parse_start
from talentc.source import Span
from talentc.tree import Place
from talentc.validate.names import Names, unknown, unknown_activity
from talentc.validate.shape import read_model
from talentc.validate.zones import is_time_zone


def read_cohorts(
    file: ProgrammeFile,
    activities: tuple[Activity, ...],
    files: tuple[CohortFiles, ...],
    names: Names,
    vocabulary: Vocabulary,
) -> tuple[tuple[Cohort, ...], tuple[Finding, ...]]:
    """The cohorts of a programme, each with its plan; plans of cohorts that nobody declares are findings."""
    findings: list[Finding] = []
    plans: dict[str, tuple[PlanFile, str]] = {}
    for cohort_files in files:
        for other in cohort_files.others:
            findings.append(NOT_READ_YET.at(Span.whole(other), file=other.rpartition("/")[2]))
        if cohort_files.plan is None or cohort_files.plan_file is None:
            continue
        plan, problems = read_model(PlanFile, cohort_files.plan, vocabulary)
        findings.extend(problems)
        if plan is None:
            continue
        span = plan.place.of("cohort")
        findings.extend(unknown(entries.UNKNOWN_COHORT, plan.cohort, names.cohorts, span))
        if plan.cohort != cohort_files.cohort:
            findings.append(structure.COHORT_FOLDER.at(span, name=plan.cohort, folder=cohort_files.cohort))
        plans[plan.cohort] = (plan, cohort_files.plan_file)
    cohorts = []
    for name, written in file.cohorts.items():
        cohort, problems = _cohort(name, written, plans.get(name), activities, file.time_zone)
        for key in cohort.undated:
            named = key.rpartition(".")[0] if key.rpartition(".")[2].isdecimal() else key
            findings.extend(unknown_activity(named, names, written.place.within("when").of(key)))
        cohorts.append(cohort)
        findings.extend(problems)
    return tuple(cohorts), tuple(findings)


def _cohort(
    name: str,
    written: WrittenCohort,
    planned: tuple[PlanFile, str] | None,
    activities: tuple[Activity, ...],
    time_zone: str,
) -> tuple[Cohort, tuple[Finding, ...]]:
    findings: list[Finding] = []
    start: date | None = None
    if written.start is not None:
        start = parse_start(written.start)
        if start is None:
            findings.append(structure.BAD_START.at(written.place.of("start"), text=written.start))
    undated = tuple(key for key, when in written.when.items() if isinstance(when.clauses[0], Unknown))
    settled = {key: when for key, when in written.when.items() if key not in undated}
    pins = list(_pinned(settled, written.place.within("when"), activities, findings))
    plan, plan_file = planned if planned is not None else (None, None)
    if plan is not None:
        pins.extend(_planned(plan, activities))
    published = tuple(_published(plan, time_zone, findings)) if plan is not None else ()
    cohort = Cohort(
        id=name,
        written=written,
        place=written.place,
        start=start,
        dates=tuple(
            sorted(pins, key=lambda given: (given.dates.first, given.session, given.occurrence, not given.pinned))
        ),
        holidays=MappingProxyType(plan.holidays) if plan is not None else None,
        stamp=plan.stamp if plan is not None else None,
        published=published,
        plan_file=plan_file,
        undated=undated,
    )
    return cohort, tuple(findings)


def _pinned(
    whens: Mapping[str, When], place: Place, activities: tuple[Activity, ...], findings: list[Finding]
) -> Iterator[GivenDate]:
    """The dates that the programme file gives; what is no day is a finding."""
    for key, when in whens.items():
        for clause in when.clauses:
            if isinstance(clause, OnDates):
                session, occurrence = session_of(key, activities)
                yield GivenDate(session, occurrence, clause, place.of(key), pinned=True, fixed=True)
            else:
                findings.append(shape.NOT_A_DATE.at(place.of(key), text=when.texts[0]))


def _planned(plan: PlanFile, activities: tuple[Activity, ...]) -> Iterator[GivenDate]:
    """The dates of a plan, with their marks."""
    place = plan.place.within("sessions")
    for key, line in plan.sessions.items():
        session, occurrence = session_of(key, activities)
        span = place.of(key)
        yield GivenDate(
            session, occurrence, line.dates, span, pinned=False, fixed=line.pinned, moved_from=line.moved_from
        )


def _published(plan: PlanFile, time_zone: str, findings: list[Finding]) -> Iterator[PublishedSession]:
    """What the plan records of the calendars; hours in no time zone are findings."""
    for uid, item in plan.published.items():
        if item.zone is not None and not is_time_zone(item.zone):
            findings.append(shape.UNKNOWN_TIME_ZONE.at(item.place.of("zone"), text=item.zone))
            continue
        days, clock = item.days, item.clock if item.clock is not None else item.days
        yield PublishedSession(
            uid=uid,
            content=item.content,
            sequence=item.sequence,
            stamp=item.stamp,
            title=item.title,
            first=days.first,
            last=days.last,
            begins=clock.from_time,
            ends=clock.to_time if clock.to_time is not None else clock.from_time,
            zone=item.zone if item.zone is not None else time_zone,
            cancelled=item.cancelled,
        )


def session_of(key: str, activities: tuple[Activity, ...]) -> tuple[str, int]:
    """The session that a key of a plan names, and which occurrence: `meetings.2` is the second of `meetings`.

    The id of an activity with several sessions means its first.
    """
    name, dot, last = key.rpartition(".")
    occurrence = 1
    if dot and last.isdecimal() and last.isascii():
        key, occurrence = name, int(last[:6])
    for activity in activities:
        if activity.id == key and activity.sessions[0].name:
            return activity.sessions[0].id, occurrence
    return key, occurrence
