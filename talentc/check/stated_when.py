"""Floor 5: stated dates, held against the `when` of the design and against the dates of cohorts."""

from collections.abc import Iterator

from talentc.catalogue import time as entries
from talentc.check.claims import slice_as_written
from talentc.check.stated_dates import Miss, Verdict, verdict_of
from talentc.check.stated_design import answers, follows, is_of_one_sort
from talentc.check.stated_subjects import Subject, subjects_of
from talentc.diagnostics import Finding, Related
from talentc.model.programme import Cohort, Programme, Session
from talentc.model.stated import StatedFigure
from talentc.model.when import Clause, When
from talentc.schedule.anchors import Anchors
from talentc.schedule.windows import CohortDays
from talentc.value import Value, replace

MOST_DATES = 4  # more are counted in the sentence; their places are all there


class Broken(Value, frozen=True):
    """A subject of a stated `when` that a cohort has on another date, and the clause that it misses by the most."""

    cohort: Cohort
    subject: Subject
    index: int
    miss: Miss


class Compared(Value, frozen=True):
    """What is wrong with a stated `when`: the sessions of which the design says otherwise, and the dates that do."""

    against_design: tuple[Session, ...]
    against_dates: tuple[Broken, ...]


def check_stated_when(programme: Programme) -> Iterator[Finding]:
    """One finding for each stated `when` that the design, or a cohort by its dates, doesn't follow."""
    stated_whens = [
        (programme.words(source.source), name, stated, stated.when)
        for source in programme.file.stated.values()
        for name, stated in source.figures.items()
        if stated.when is not None
    ]
    if not stated_whens:
        return
    anchors = Anchors(programme)
    days = tuple(CohortDays(programme, cohort, anchors) for cohort in programme.cohorts or (None,))
    for source, name, stated, when in stated_whens:
        subjects = subjects_of(programme, stated)
        if not subjects:
            yield entries.NOTHING_MATCHES.at(stated.place.head, figure=name, slice=slice_as_written(stated))
            continue
        mine = tuple(each for each in days if not stated.cohort or (each.cohort and each.cohort.id in stated.cohort))
        compared = _compare(anchors, mine, subjects, stated, when)
        if compared.against_design:
            yield _design_finding(source, stated, when, compared)
        elif compared.against_dates:
            yield _dates_finding(source, stated, when, subjects, compared.against_dates)


def _compare(
    anchors: Anchors, days: tuple[CohortDays, ...], subjects: tuple[Subject, ...], stated: StatedFigure, when: When
) -> Compared:
    against_design: list[Session] = []
    broken: list[Broken] = []
    for subject in subjects:
        verdicts = [[_of_cohort(each, subject, clause) for clause in when.clauses] for each in days]
        worst = [_worst(each, subject, found) for each, found in zip(days, verdicts, strict=True)]
        broken.extend(each for each in worst if each is not None)
        for index, clause in enumerate(when.clauses):
            fits = [found[index] for found in verdicts]
            if not _is_settled(anchors, subject.first, clause, fits, of_cohorts=bool(stated.cohort)):
                against_design.append(subject.first)
                break
    ids = [each.cohort.id for each in days if each.cohort is not None]
    return Compared(tuple(against_design), tuple(sorted(broken, key=lambda each: ids.index(each.cohort.id))))


def _is_settled(anchors: Anchors, session: Session, clause: Clause, dates: list[Verdict], *, of_cohorts: bool) -> bool:
    """Whether the design agrees with a stated clause, or dates of cohorts tell whether it is right.

    What is stated of certain cohorts is for their dates to say. What is stated of all is for the design to say, and
    for dates where that has nothing else to say about it.
    """
    if follows(anchors, session, clause):
        return True
    if any(verdict.fits is False and not verdict.misses for verdict in dates):  # by dates of the design itself
        return False
    are_known = [verdict.fits is not None for verdict in dates]
    if not any(are_known):
        return False
    if of_cohorts and all(are_known):
        return True
    if any(verdict.fits is False for verdict in dates):
        return of_cohorts or not is_of_one_sort(anchors, session, clause)
    return not answers(anchors, session, clause)


def _of_cohort(days: CohortDays, subject: Subject, clause: Clause) -> Verdict:
    """How the dates of a cohort stand to a stated clause; without the misses by dates that stand in the design."""
    verdict = verdict_of(days, subject, clause)
    dates = days.cohort.dates if days.cohort is not None else ()
    return replace(verdict, misses=tuple(miss for miss in verdict.misses if miss.given in dates))


def _worst(days: CohortDays, subject: Subject, verdicts: list[Verdict]) -> Broken | None:
    """The date of a cohort that misses what is stated by the most."""
    cohort = days.cohort
    if cohort is None:
        return None
    found = [Broken(cohort, subject, at, miss) for at, verdict in enumerate(verdicts) for miss in verdict.misses]
    return max(found, key=lambda each: each.miss.days, default=None)


def _design_finding(source: str, stated: StatedFigure, when: When, compared: Compared) -> Finding:
    broken = compared.against_design
    related = [entries.WHEN_DISAGREES.relate("design", session.origin("when")) for session in broken if session.when]
    return entries.WHEN_DISAGREES.at(
        stated.place.of("when"),
        *dict.fromkeys(related),
        *(_related(each) for each in compared.against_dates),
        source=f"“{source}”",
        stated=", ".join(when.texts),
        subject=", ".join(session.id for session in broken),
        design=" or ".join(dict.fromkeys(_words(session.when) for session in broken)),
    )


def _words(when: When | None) -> str:
    return f"`{', '.join(when.texts)}`" if when is not None else "nothing of it"


def _dates_finding(
    source: str, stated: StatedFigure, when: When, subjects: tuple[Subject, ...], broken: tuple[Broken, ...]
) -> Finding:
    told = [_sentence(each, when, is_only=len(subjects) == 1) for each in broken[:MOST_DATES]]
    if len(broken) > MOST_DATES:
        told.append(f"and {len(broken) - MOST_DATES} more")
    return entries.DATES_DISAGREE.at(
        stated.place.of("when"),
        *(_related(each) for each in broken),
        source=f"“{source}”",
        stated=", ".join(when.texts),
        subject=", ".join(dict.fromkeys(each.subject.id for each in broken)),
        dates="; ".join(told),
    )


def _sentence(broken: Broken, when: When, *, is_only: bool) -> str:
    """`in `hold-1` it is on 23 February 2021, 11 days too late`, and for which of several clauses."""
    miss = broken.miss
    name = "it" if is_only and miss.name == broken.subject.id else f"`{miss.name}`"
    clause = when.clauses[broken.index]
    text = when.texts[broken.index][clause.start : clause.end]
    return f"in `{broken.cohort.id}` {name} {miss.said}{f' for `{text}`' if len(when.clauses) > 1 else ''}"


def _related(broken: Broken) -> Related:
    miss = broken.miss
    return entries.DATES_DISAGREE.relate(
        "date", miss.given.span, cohort=broken.cohort.id, name=miss.name, said=miss.said
    )
