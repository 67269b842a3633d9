from collections.abc import Callable
from datetime import date
from fractions import Fraction

from talentc.compiled import Compiled
from talentc.render.workbook.book import Book
from talentc.render.workbook.months_sheet import months_sheet

TEXT = """\
activities:
  a: {title: A, length: 4 h, who: {talent: all, trainer: [A]}}
  b: {title: B, length: 3 days, who: {talent.upper: all}}
  c: {title: C, length: 1 h, times: 3, who: {talent: all, manager: all}}
"""
COHORTS = """\
talentc: 1
id: c
title: C
languages: [da]
units: {day: 8 h}
roles:
  talent: {title: Talent, people: 24, parts: {level: {upper: {title: Øvre, people: 0}, lower: {title: Nedre}}}}
  mentor: {title: Mentor, people: 1 per 2 talents}
  coach: {title: Coach, people: 1}
activities:
  a: {title: A, length: 4 h, who: {talent: all}}
  b: {title: B, each: talent, length: 2 h, when: at most 3 days after a, who: {talent: all, mentor: all}}
  c: {title: C, each: talent.upper, length: 2 h, when: at most 3 days after a, who: {talent.upper: all, coach: all}}
cohorts:
  hold-1: {title: Hold 1, start: 2024-01, people: {mentor: 1 per talent, talent.upper: 3}, when: {a: 2024-01-16}}
"""
WHEN = "{a: 2024-01-16, b: 2024-02-28 to 2024-03-01}"


def test_months_sheet__each_role_in_each_month(
    compile_text: Callable[..., Compiled], book_of: Callable[[Compiled], Book]
) -> None:
    sheet = months_sheet(book_of(compile_text(TEXT, WHEN)))
    assert sheet is not None
    rows = [[cell.value for cell in row.values()] for row in sheet.rows]
    assert rows == [
        ["Hold 1: timer pr. person"],
        ["Rolle", "jan 2024", "feb 2024", "mar 2024", "Uden fast måned", "I alt"],
        ["Talent (øvre)", 4, 16, 8, 3, 31],
        ["Talent (nedre)", 4, None, None, 3, 7],
        ["Nærmeste leder", None, None, None, 3, 3],
    ]


def test_months_sheet__a_share_of_what_lasts_over_two_months(
    compile_text: Callable[..., Compiled], book_of: Callable[[Compiled], Book]
) -> None:
    sheet = months_sheet(book_of(compile_text(TEXT, WHEN)))
    assert sheet is not None
    assert sheet.rows[2][2].formula.endswith("*(2/3)")
    assert sheet.rows[2][5].formula == "SUM(B3:E3)"


def test_months_sheet__a_cohort_in_which_somebody_meets_more_people(
    compile_yaml: Callable[[str], Compiled], book_of: Callable[[Compiled], Book]
) -> None:
    book = book_of(compile_yaml(COHORTS))
    sheet = months_sheet(book)
    assert sheet is not None
    hours = {row[0].value: (row[1].value, row[1].formula) for row in sheet.rows if len(row) > 1 and row[0].value}
    numbers = {entry.role: book.numbers[entry.number] for entry in book.compiled.entries}
    where = "SUMIFS(Tid[Timer],Tid[Post],{})"
    assert hours["Mentor"] == (
        Fraction(2),
        f"{where.format(numbers['mentor'])}*0.5",
    )  # in this cohort there is one for each
    assert hours["Coach"] == (Fraction(6), "6")  # there is nobody to meet but in this cohort


def test_months_sheet__all_time_is_in_it(talent_nord: Compiled, book_of: Callable[[Compiled], Book]) -> None:
    book = book_of(talent_nord)
    sheet = months_sheet(book)
    assert sheet is not None
    totals = {row[0].value: row[len(row) - 1].value for row in sheet.rows[2:]}
    expected = {role.title: role.total.planned for role in book.roles if role.rows}
    assert totals == expected
    assert sum(expected.values(), Fraction(0)) > 0


def test_months_sheet__none_without_dates(syds: Book) -> None:
    assert months_sheet(syds) is None


def test_months_sheet__of_proposed_dates(
    book_of: Callable[[Compiled], Book], compile_text: Callable[..., Compiled], propose: Callable[..., Compiled]
) -> None:
    sheet = months_sheet(book_of(propose(compile_text(TEXT), {"a": date(2024, 1, 16)})))
    assert sheet is not None
    assert str(sheet.rows[0][0].value).endswith("(forslag)")
