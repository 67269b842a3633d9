"""A line of a plan: days, hours, and the marks behind them."""

from datetime import date, time

import pytest

from talentc.model.plan_line import PlanLine, parse_days, parse_plan_line, plan_line_text, says_weekdays
from talentc.model.text_error import TextError
from talentc.model.when import OnDates

TUESDAY, WEDNESDAY, BEFORE = date(2027, 3, 16), date(2027, 3, 17), date(2027, 3, 9)
NINE, FOUR = time(9), time(16)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2027-03-16", PlanLine(OnDates(0, 10, TUESDAY, TUESDAY))),
        ("2027-03-16 Tue", PlanLine(OnDates(0, 14, TUESDAY, TUESDAY))),
        ("2027-03-16 tuesday 09:00", PlanLine(OnDates(0, 24, TUESDAY, TUESDAY, NINE))),
        ("2027-03-16 09:00-16:00", PlanLine(OnDates(0, 22, TUESDAY, TUESDAY, NINE, FOUR))),
        ("2027-03-16 TUE 09:00-16:00 , pinned", PlanLine(OnDates(0, 26, TUESDAY, TUESDAY, NINE, FOUR), True)),
        ("2027-03-16 to 2027-03-17", PlanLine(OnDates(0, 24, TUESDAY, WEDNESDAY))),
        (
            "2027-03-16 Tue to 2027-03-17 Wed, moved from 2027-03-09",
            PlanLine(OnDates(0, 32, TUESDAY, WEDNESDAY), False, BEFORE),
        ),
        ("2027-03-16 16:00 to 2027-03-17 09:00", PlanLine(OnDates(0, 36, TUESDAY, WEDNESDAY, FOUR, NINE))),
        ("2027-03-16, moved from 2027-03-09, pinned", PlanLine(OnDates(0, 10, TUESDAY, TUESDAY), True, BEFORE)),
        (" 2027-03-16,pinned,moved from 2027-03-09", PlanLine(OnDates(1, 11, TUESDAY, TUESDAY), True, BEFORE)),
    ],
)
def test_parse_plan_line__days_hours_and_marks(text: str, expected: PlanLine) -> None:
    assert parse_plan_line(text) == expected


@pytest.mark.parametrize(
    ("text", "slug", "where"),
    [
        ("", "when-empty", ""),
        ("in January", "not-a-date", "in January"),
        ("16 March 2027", "date-not-understood", "16 March 2027"),
        ("2027-02-30", "date-impossible", "2027-02-30"),
        ("2027-03-16 Wed", "other-weekday", "2027-03-16 Wed"),
        ("2027-03-16 to 2027-03-17 Tue", "other-weekday", "2027-03-17 Tue"),
        ("2027-03-16 Tuesdays", "unknown-weekday", "Tuesdays"),
        ("2027-03-16 Tirsdag", "unknown-weekday", "Tirsdag"),
        ("2027-03-17 to 2027-03-16", "end-before-start", "2027-03-17 to 2027-03-16"),
        ("2027-03-16 16:00 to 2027-03-16 09:00", "end-before-start", "2027-03-16 16:00 to 2027-03-16 09:00"),
        ("2027-03-16 16:00-09:00", "end-before-start", "16:00-09:00"),
        ("2027-03-16 09:00 to 2027-03-17", "breaks-off", ""),
        ("2027-03-16 09:00-16:00 to 2027-03-17", "unknown-mark", "to"),
        ("2027-03-16 to 2027-03-17 09:00", "unknown-mark", "09:00"),
        ("2027-03-16 pinned", "unknown-mark", "pinned"),
        ("2027-03-16, fixed", "unknown-mark", "fixed"),
        ("2027-03-16, moved to 2027-03-09", "unknown-mark", "moved"),
        ("2027-03-16, pinned, pinned", "unknown-mark", "pinned"),
        ("2027-03-16, moved from 2027-03-09, moved from 2027-03-08", "unknown-mark", "moved"),
        ("2027-03-16, moved from last week", "date-not-understood", "last"),
        ("2027-03-16,", "breaks-off", ""),
    ],
)
def test_parse_plan_line__says_what_is_wrong_and_where(text: str, slug: str, where: str) -> None:
    with pytest.raises(TextError) as caught:
        parse_plan_line(text)
    assert (caught.value.slug, text[caught.value.start : caught.value.end]) == (slug, where)


def test_parse_plan_line__another_weekday_is_named_with_the_right_one() -> None:
    with pytest.raises(TextError) as caught:
        parse_plan_line("2027-02-03 Tue 09:00-16:00")
    assert caught.value.fields == {"date": "2027-02-03", "right": "Wednesday", "written": "Tue"}


def test_parse_plan_line__a_near_mark_is_suggested() -> None:
    with pytest.raises(TextError) as caught:
        parse_plan_line("2027-02-02, pined")
    assert caught.value.fields == {"word": "pined", "suggestion": "Did you mean `pinned`? "}


def test_parse_days__have_no_marks() -> None:
    assert parse_days("2027-03-16 Tue 09:00-16:00") == OnDates(0, 26, TUESDAY, TUESDAY, NINE, FOUR)
    with pytest.raises(TextError) as caught:
        parse_days("2027-03-16, pinned")
    assert caught.value.slug == "unknown-mark"


@pytest.mark.parametrize(
    "text",
    [
        "2027-03-16 Tue",
        "2027-03-16 Tue 09:00",
        "2027-03-16 Tue 09:00-16:00, pinned",
        "2027-03-16 Tue to 2027-03-17 Wed, moved from 2027-03-09",
        "2027-03-16 Tue 16:00 to 2027-03-17 Wed 09:00, pinned, moved from 2027-03-09",
    ],
)
def test_plan_line_text__is_how_a_line_is_written(text: str) -> None:
    assert plan_line_text(parse_plan_line(text)) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2027-03-16 Tue", True),
        ("2027-03-16 tuesday 09:00, moved from 2027-03-09", True),
        ("2027-03-16, moved from 2027-03-09", False),
        ("2027-03-16 to 2027-03-17 Wed", False),
        ("2027-03-16 Tue to 2027-03-17 Wed", True),
    ],
)
def test_says_weekdays__of_each_day(text: str, expected: bool) -> None:
    assert says_weekdays(text) is expected
