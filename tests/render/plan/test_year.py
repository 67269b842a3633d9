from collections.abc import Callable, Iterable, Mapping
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.model.programme import Programme
from talentc.plan.proposal import PlannedSession, Proposal
from talentc.render.plan.names import PlanNames
from talentc.render.plan.year import YearRow, cohort_year, cohorts_year, year_lines
from talentc.show.screen import Line
from talentc.show.width import columns
from talentc.value import replace

Texts = Callable[[Iterable[Line]], list[str]]


def test_cohort_year__twelve_months_fit_in_80_columns(
    programmes: Mapping[str, Programme], replanned: Proposal, texts: Texts
) -> None:
    lines = texts(cohort_year(replanned.cohorts[0], programmes["minimal"], PlanNames.of(programmes), 80))
    expected = """\
        Hold 1, month by month

                             2027
                            |Jan |Feb |Mar |Apr |May |Jun |Jul |Aug |Sep |Oct |Nov |Dec
        --------------------------------------------------------------------------------
        Fællesspor          |19  |2   |9   |    |    |    |    |    |    |    |    |
                            |    |    |30+ |    |    |    |    |    |    |    |    |
        Understøttende akti…|5   |    |11  |    |    |    |    |    |    |    |    |14
        Closed              |    |w7  |    |    |    |    |all |    |    |    |    |
        Public holidays     |    |    |25  |    |    |    |    |    |    |    |    |24

        Where + stands behind a day, something begins that runs several days.

        """
    assert lines == dedent(expected).split("\n")[:-1]


def test_cohort_year__two_bands_where_it_is_narrow(
    programmes: Mapping[str, Programme], replanned: Proposal, texts: Texts
) -> None:
    lines = texts(cohort_year(replanned.cohorts[0], programmes["minimal"], PlanNames.of(programmes), 46))
    heads = [line.replace("|", " ").split() for line in lines if "Jan" in line or "Jul" in line]
    assert heads == [["Jan", "Feb", "Mar", "Apr", "May", "Jun"], ["Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]]
    assert sum(line.startswith("Fællesspor") for line in lines) == 1  # no row where there is nothing in it


def test_cohort_year__what_moves_can_be_seen(programmes: Mapping[str, Programme], replanned: Proposal) -> None:
    lines = cohort_year(replanned.cohorts[0], programmes["minimal"], PlanNames.of(programmes), 80)
    styles = {text: style for line in lines for text, style in line}
    assert [styles[mark] for mark in ("9", "30+", "5", "14", "2")] == ["warning", "warning", "dim", "strong", "plain"]


def test_cohort_year__nothing_without_dates(
    programmes: Mapping[str, Programme], propose: Callable[..., Proposal], texts: Texts
) -> None:
    assert texts(cohort_year(propose().cohorts[0], programmes["minimal"], PlanNames.of(programmes), 80)) == []
    assert texts(cohorts_year(propose(), PlanNames.of(programmes), 80)) == []


def test_cohorts_year__a_row_for_each(programmes: Mapping[str, Programme], fresh: Proposal, texts: Texts) -> None:
    lines = texts(cohorts_year(fresh, PlanNames.of(programmes), 80))
    assert lines[0] == "All cohorts, month by month"
    assert [line for line in lines if line.startswith("Hold")] == [
        "Hold 1|19  |2   |    |    |    |    |    |    |    |    |    |",
        "Hold 2|    |    |    |    |    |    |    |17  |    |    |    |",
        "Hold 2|    |    |14+",
    ]


def test_cohorts_year__under_their_programmes_where_there_are_several(
    programmes: Mapping[str, Programme],
    plan_session: Callable[..., PlannedSession],
    propose: Callable[..., Proposal],
    titled: Callable[[str], Programme],
    texts: Texts,
) -> None:
    one = propose(plan_session("kick-off", "2027-01-19")).cohorts[0]
    proposal = replace(propose(), cohorts=(one, replace(one, programme="other")))
    both = {**programmes, "other": titled("Et andet")}
    lines = texts(cohorts_year(proposal, PlanNames.of(both), 80))
    assert [line for line in lines if line.startswith(("Hold", "Minimal", "Et"))] == [
        "Minimal",
        "Hold 1|19",
        "Et andet",
        "Hold 1|19",
    ]


def test_year_lines__months_beyond_a_year_fit_where_there_is_room(texts: Texts) -> None:
    months = tuple((2027 + number // 12, number % 12 + 1) for number in range(14))
    row = YearRow("A", {(2027, 1): (("2", "plain"), ("30", "plain")), (2028, 2): (("9", "plain"),)})
    lines = texts(year_lines("T", [row], months, 80))
    assert lines[2:6] == [
        "  2027                                                        2028",
        " |Jan |Feb |Mar |Apr |May |Jun |Jul |Aug |Sep |Oct |Nov |Dec |Jan |Feb",
        "-" * 71,
        "A|2 30|    |    |    |    |    |    |    |    |    |    |    |    |9",
    ]


@given(
    st.integers(40, 100),
    st.integers(1, 40),
    st.lists(
        st.tuples(st.text(max_size=60), st.dictionaries(st.integers(0, 39), st.lists(st.integers(1, 31), max_size=9))),
        min_size=1,
        max_size=4,
    ),
)
def test_year_lines__never_wider_than_the_screen(
    width: int, length: int, rows: list[tuple[str, dict[int, list[int]]]]
) -> None:
    months = tuple((2027 + number // 12, number % 12 + 1) for number in range(length))
    made = [
        YearRow(
            title,
            {months[at]: tuple((f"{day}+", "plain") for day in days) for at, days in marks.items() if at < length},
        )
        for title, marks in rows
    ]
    for line in year_lines("Titel", made, months, width):
        assert sum(columns(text) for text, _ in line) <= width


@pytest.mark.parametrize("width", [40, 80])
def test_year_lines__wide_letters_are_shortened_too(width: int, texts: Texts) -> None:
    row = YearRow("会議" * 30, {(2027, 1): (("2", "plain"),)})
    (line,) = (line for line in texts(year_lines("T", [row], ((2027, 1),), width)) if line.startswith("会"))
    assert "…" in line
    assert columns(line) <= width
