"""Floor 7: a role's time month by month, or week by week, in each cohort that has dates."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal, TypeAlias

from talentc.check.variants import Variant
from talentc.compiled import Compiled, Schedule
from talentc.ledger.entry import Entry
from talentc.ledger.periods import UNDATED, UNFIXED, by_period
from talentc.ledger.slices import is_asked_of
from talentc.ledger.sums import for_all, per_person
from talentc.model.amount import NOTHING, Amount, total
from talentc.model.programme import Cohort
from talentc.render.amounts import Speech, in_sentence
from talentc.render.documents.tree import Blocks, Column, Heading, Paragraph, Table, paragraph, text
from talentc.render.figures.document import marked, number_row
from talentc.render.figures.role_time import RoleTime
from talentc.render.names import Names, large
from talentc.render.numbers import joined, month_year_text
from talentc.render.time.totals import total_rows
from talentc.render.words import Words
from talentc.value import Value, replace

ByPeriod: TypeAlias = Literal["month", "week"]


class PeriodSum(Value, frozen=True):
    """The time of one person in one month or week of a cohort, in hours.

    `period` is `2024-01` or `2024-W03` (ISO 8601); None for the remainder that lies in none for certain: `unfixed`,
    with a window that is wider, or `undated`. `part` is the part of the role that it is asked of, '' for all of them:
    what is asked of all and of one's own part sums up to one's total. `activities` are ids, `about` says them in words;
    `assumed` are the assumed keys on which it rests; `proposed` tells that it rests on dates that are a proposal.
    """

    cohort: str
    period: str | None
    remainder: str
    part: str
    title: str
    activities: tuple[str, ...]
    about: str
    time: Amount
    voluntary: bool
    assumed: tuple[str, ...]
    proposed: bool = False


def period_sums(compiled: Compiled, role: RoleTime, by: ByPeriod, speech: Speech) -> tuple[PeriodSum, ...]:
    """The sums of a role's counted time, cohort by cohort in order of their days; the remainders last.

    They are by the numbers of the cohort, and add up to what its people in the role spend.
    """
    return tuple(
        each for schedule in compiled.schedules for each in _of_cohort(compiled, schedule.cohort, role, by, speech)
    )


def _of_cohort(compiled: Compiled, cohort: Cohort, role: RoleTime, by: ByPeriod, speech: Speech) -> Iterator[PeriodSum]:
    counted = {entry.number for row in role.rows for entry in row.entries}
    book = compiled.variants.one(cohort.id)
    dated = [each for each in compiled.dated[cohort.id] if each.entry.number in counted and _is_there(each.entry, book)]
    names = Names(compiled.programme, speech.words)
    for period, entries in by_period(dated, by).items():
        for part in dict.fromkeys((None, *(entry.part for entry in entries))):
            mine = [entry for entry in entries if entry.part == part and entry.amount.high != 0]
            if mine:
                sums = _sum(cohort.id, period, part or "", mine, role, by, names)
                yield replace(sums, proposed=True) if cohort.proposed else sums


def _is_there(entry: Entry, book: Variant) -> bool:
    """Whether anybody is there of whom it is asked: a cohort may have nobody in a part of a role."""
    return not book.people.own or entry.part is None or book.people.of_role(f"{entry.role}.{entry.part}") != NOTHING


def _in_cohort(role: RoleTime, book: Variant) -> RoleTime:
    """The role with the sums by the numbers of a cohort."""
    if not book.people.own:
        return replace(role, cohorts=())
    entries = [entry for entry in book.entries if is_asked_of(entry, role.role)]

    def sum_of(asked: Iterable[Entry]) -> Amount:
        return per_person(asked, book.programme, (role.role,), book.people)

    return replace(
        role,
        people=book.people.of_role(role.role),
        total=sum_of(entries),
        known=sum_of(entry for entry in entries if not entry.amount.open),
        voluntary=sum_of(entry for entry in entries if entry.voluntary),
        for_all=for_all(entries) if "." not in role.role else None,  # of a part it isn't kept apart
        cohorts=(),
        serving=role.serving if role.role not in book.people.own else (),
    )


def _sum(
    cohort: str, period: str, part: str, entries: Sequence[Entry], role: RoleTime, by: ByPeriod, names: Names
) -> PeriodSum:
    activities = tuple(dict.fromkeys(entry.activity for entry in entries))
    found = [activity for activity in names.programme.activities if activity.id in activities]
    keys = (key for entry in entries for key in role.assumed.get(entry.number, ()))
    is_period = period not in (UNFIXED, UNDATED)
    return PeriodSum(
        cohort=cohort,
        period=period if is_period else None,
        remainder="" if is_period else period,
        part=part,
        title=_title(period, by, names.words),
        activities=activities,
        about=joined([names.short(activity) for activity in found], names.language),
        time=total(entry.amount for entry in entries),
        voluntary=all(entry.voluntary for entry in entries),
        assumed=tuple(dict.fromkeys(keys)),
    )


def _title(period: str, by: ByPeriod, words: Words) -> str:
    """`Januar 2024`, `Uge 3, 2024`, or what a remainder is called."""
    if period in (UNFIXED, UNDATED):
        return words(f"periods.{period}" if period == UNDATED else f"periods.{period}-{by}")
    if by == "month":
        return large(month_year_text(date.fromisoformat(f"{period}-01"), words.language))
    year, _, week = period.partition("-W")
    return words("periods.week-of", number=int(week), year=year)


def period_tables(compiled: Compiled, role: RoleTime, by: ByPeriod, words: Words) -> tuple[Table, ...]:
    """A table for each cohort that has dates; none where no time of the role is counted."""
    speech = Speech(words, role.units)
    sums = period_sums(compiled, role, by, speech)
    tables = (
        _table(schedule, _in_cohort(role, compiled.variants.one(schedule.cohort.id)), by, sums, speech)
        for schedule in compiled.schedules
    )
    return tuple(table for table in tables if table.rows)


def month_blocks(compiled: Compiled, role: RoleTime, words: Words) -> Blocks:
    """A section of a role's page: its months in every cohort, where some time lies in a month for certain."""
    if not any(each.period for each in period_sums(compiled, role, "month", Speech(words, role.units))):
        return ()
    heading = Heading(2, text(words("periods.by-month")), "months")
    intro = paragraph(words("periods.intro"))
    return (heading, intro, *proposal_notes(compiled, words), *period_tables(compiled, role, "month", words))


def proposal_notes(compiled: Compiled, words: Words) -> tuple[Paragraph, ...]:
    """That the months of some cohorts rest on dates that nobody has taken yet."""
    cohorts = (schedule.cohort for schedule in compiled.schedules if schedule.cohort.proposed)
    names = Names(compiled.programme, words)
    return tuple(paragraph(words("proposed.time", cohort=names.line(cohort.written.title))) for cohort in cohorts)


def _table(schedule: Schedule, role: RoleTime, by: ByPeriod, sums: Sequence[PeriodSum], speech: Speech) -> Table:
    words = speech.words
    cohort = schedule.cohort.written.title.get(words.language, words.language)
    caption = words(f"periods.{by}-caption", role=in_sentence(role.title, words.language), cohort=cohort)
    columns = (
        Column(text(words(f"periods.{by}")), share=3),
        Column(text(words("periods.activities")), share=5),
        Column(text(words("time.hours")), "end", 1),
    )
    rows = tuple(
        number_row(text(_marked(each, role, words)), each.about, speech.hours(each.time))
        for each in sums
        if each.cohort == schedule.cohort.id
    )
    return Table(text(caption), columns, rows, total_rows(role, speech) if rows else ())


def _marked(each: PeriodSum, role: RoleTime, words: Words) -> str:
    part = [role.part_titles[each.part]] if each.part else []
    return marked(each.title, part, each.voluntary, bool(each.assumed), words)
