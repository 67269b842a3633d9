from collections.abc import Callable
from datetime import date

import pytest

from talentc.compiled import Compiled
from talentc.render.cohort_view import Days, cohort_views, only_ends
from talentc.value import replace

Compile = Callable[..., Compiled]
TEXT = """\
activities:
  a: {title: A, length: 4 h, times: 3, who: {talent: all}}
  b: {title: B, length: 1 h, times: 4, each: talent, who: {talent: all}, when: spread between a and c}
  c: {title: C, length: 4 h, who: {talent: all}}
  d: {title: D, length: 1 h, arranged-by: talent, who: {talent: all}, when: ends at most 1 year after c}
"""


def test_cohort_views__dates_and_what_is_left(compile_text: Compile) -> None:
    (view,) = cohort_views(compile_text(TEXT, "{a.1: 2024-01-16, a.3: 2024-02-20, c: 2024-05-14}"))
    first, second, *_ = view.programme.sessions
    assert [given.occurrence for given in view.dates(first)] == [1, 3]
    assert view.undated(first) == 1
    assert view.id == "hold-1"
    assert len(view.windows(second)) == 4


def test_is_proposed__not_what_is_pinned(compile_text: Compile) -> None:
    (view,) = cohort_views(compile_text(TEXT, "{a.1: 2024-01-16}", "sessions: {c: 2024-05-14}\n"))
    assert view.cohort is not None
    assert not any(view.is_proposed(given) for given in view.cohort.dates)
    proposed = replace(view, cohort=replace(view.cohort, proposed=True))
    assert [given.session for given in view.cohort.dates if proposed.is_proposed(given)] == ["c"]


def test_stretches__neighbours_are_one(compile_text: Compile) -> None:
    (view,) = cohort_views(compile_text(TEXT, "{a.1: 2024-01-16, a.2: 2024-01-17, a.3: 2024-02-20, c: 2024-05-14}"))
    second = view.programme.sessions[1]
    assert view.stretches(second) == (Days(date(2024, 2, 21), date(2024, 5, 13)),)


def test_cohort_views__the_programme_itself_where_there_is_no_cohort(compile_text: Compile) -> None:
    compiled = compile_text(TEXT)
    assert [view.id for view in cohort_views(compiled)] == ["hold-1"]
    alone = replace(compiled, programme=replace(compiled.programme, cohorts=()), schedules=())
    (view,) = cohort_views(alone)
    assert (view.cohort, view.id, view.own) == (None, "", ())


@pytest.mark.parametrize(("name", "expected"), [("b", False), ("c", False), ("d", True)])
def test_only_ends__where_nothing_tells_when_it_begins(compile_text: Compile, name: str, expected: bool) -> None:
    programme = compile_text(TEXT).programme
    assert only_ends(next(session for session in programme.sessions if session.id == name)) is expected


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("{a: 2024-01-10, c: 2024-04-10}", date(2024, 1, 11), date(2024, 4, 9)),
        ("{a: 2024-01-10, c: 2024-04-10, b.1: 2024-02-01}", date(2024, 2, 10), date(2024, 4, 9)),
        ("{a: 2024-01-10, c: 2024-04-10, b.3: 2024-04-01}", date(2024, 1, 11), date(2024, 3, 10)),
    ],
)
def test_window__from_the_first_time_without_a_date_to_the_last(
    compile_text: Compile, when: str, first: date, last: date
) -> None:
    text = (
        "activities:\n  a: {title: A, length: 1 h, who: {talent: all}}\n"
        "  b: {title: B, length: 1 h, times: 3, who: {talent: all}, when: spread between a and c}\n"
        "  c: {title: C, length: 1 h, who: {talent: all}}\n"
    )
    (view,) = cohort_views(compile_text(text, when))
    window = view.window(view.programme.sessions[1])
    assert (window.first, window.last) == (first, last)
