from collections.abc import Callable
from fractions import Fraction

import pytest

from talentc.check.placements import dated_entries
from talentc.ledger.entries import ledger
from talentc.ledger.periods import DatedEntry, Placement, by_period
from talentc.model.programme import Programme
from talentc.schedule.windows import CohortDays

Dated = Callable[..., dict[tuple[str, str], tuple[Placement, ...]]]
HEAD = """
roles:
  talent: {title: Talent, people: 4}
  mentor: {title: Mentor, people: 1 per 2 talents}
calendar: {closed: [week 7]}
phases: {whole: {title: Whole, length: 20 weeks}}
"""


def cohort(when: str) -> str:
    return f"\ncohorts: {{hold-1: {{title: Hold 1, start: 2024-01-01, when: {{{when}}}}}}}\n"


@pytest.fixture(scope="module")
def dated(design: Callable[[str], Programme]) -> Dated:
    """The placements of the talent's entries by session and sort of time, for a cohort with these dates."""

    def dates(activities: str, when: str) -> dict[tuple[str, str], tuple[Placement, ...]]:
        programme = design(HEAD + activities + cohort(when))
        entries = ledger(programme)
        found = dated_entries(CohortDays(programme, programme.cohorts[0]), entries)
        assert [each.entry for each in found] == list(entries)
        assert all(sum(place.share for place in each.placements) == 1 for each in found)
        return {(each.entry.session, each.entry.time): each.placements for each in found if each.entry.role == "talent"}

    return dates


def days(placements: tuple[Placement, ...]) -> list[str]:
    return [f"{place.first}/{place.last}" if place.first else "" for place in placements]


def test_dated_entries__dates_and_what_has_none(dated: Dated) -> None:
    found = dated(
        "activities: {a: {title: A, length: 2 days, who: {talent: all}}, b: {title: B, length: 1 h, who: {talent: all}}}",
        "a: 2024-03-05 to 2024-03-06",
    )
    (on,) = found["a", "attendance"]
    assert [day.isoformat() for day in on.days] == ["2024-03-05", "2024-03-06"]
    assert (on.name, on.span.line) == ("a", 12)
    (nowhere,) = found["b", "attendance"]
    assert (nowhere.first, nowhere.days) == (None, ())


def test_dated_entries__closed_days_are_left_out_of_a_date_that_is_too_wide(dated: Dated) -> None:
    activities = "activities: {a: {title: A, length: 2 days, who: {talent: all}}}"
    (wide,) = dated(activities, "a: 2024-03-01 to 2024-03-04")["a", "attendance"]  # Friday to Monday
    assert [day.day for day in wide.days] == [1, 4]
    (weekend,) = dated(activities, "a: 2024-03-02 to 2024-03-03")["a", "attendance"]
    assert [day.day for day in weekend.days] == [2, 3]


def test_dated_entries__each_time_has_its_share_and_those_without_a_date_their_window(dated: Dated) -> None:
    found = dated(
        "activities: {a: {title: A, times: 3, length: 1 h, when: after start, who: {talent: all}}}",
        "a.2: 2024-03-05",
    )["a", "attendance"]
    assert [(place.name, place.share) for place in found] == [("a.2", Fraction(1, 3)), ("a", Fraction(2, 3))]
    assert days(found) == ["2024-03-05/2024-03-05", ""]  # `after` gives no last day


def test_dated_entries__windows_that_lie_apart_keep_their_order(dated: Dated) -> None:
    found = dated(
        """
activities:
  k: {title: K, length: 1 h, who: {talent: all}}
  a: {title: A, times: 3, length: 1 h, when: every 4 weeks after k, who: {talent: all}}
""",
        "k: 2024-01-10, a.2: 2024-03-05",
    )["a", "attendance"]
    assert [(place.name, bool(place.days), place.share) for place in found] == [
        ("a", False, Fraction(1, 3)),
        ("a.2", True, Fraction(1, 3)),
        ("a.3", False, Fraction(1, 3)),
    ]


def test_dated_entries__of_two_and_a_half_times_the_last_is_half(dated: Dated) -> None:
    found = dated(
        "activities: {a: {title: A, times: 2.5, length: 1 h, who: {talent: all}}}",
        "a.1: 2024-03-05, a.2: 2024-03-06, a.3: 2024-03-07",
    )["a", "attendance"]
    assert [place.share for place in found] == [Fraction(2, 5), Fraction(2, 5), Fraction(1, 5)]


def test_dated_entries__more_dates_than_planned_share_alike(dated: Dated) -> None:
    found = dated(
        "activities: {a: {title: A, times: at least 1, length: 1 h, who: {talent: all}}}",
        "a.1: 2024-03-05, a.2: 2024-04-09",
    )["a", "attendance"]
    assert [place.share for place in found] == [Fraction(1, 2), Fraction(1, 2)]


def test_dated_entries__a_rate_has_its_dates_and_the_rest_its_window(dated: Dated) -> None:
    found = dated(
        "activities: {a: {title: A, times: 1 per 2 weeks, length: 1 h, when: during whole, who: {talent: all}}}",
        "a.1: 2024-01-09",
    )["a", "attendance"]
    assert [place.share for place in found] == [Fraction(1, 10), Fraction(9, 10)]
    assert days(found)[1].startswith("2024-01-01/")


def test_dated_entries__preparation_before_and_follow_up_after_the_whole_activity(dated: Dated) -> None:
    found = dated(
        """
activities:
  a:
    title: A
    length: 1 h
    who: {talent: all}
    preparation: {talent: 1 h per activity}
    follow-up: {talent: 1 h per activity}
    travel: {talent: 1 h per session}
    sessions: {one: {times: 2}, two: {}}
""",
        "a.one.1: 2024-01-09, a.one.2: 2024-02-06, a.two: 2024-03-05",
    )
    assert days(found["a.one", "preparation"]) == ["2024-01-09/2024-01-09"]
    assert days(found["a.one", "follow-up"]) == ["2024-03-05/2024-03-05"]
    assert days(found["a.one", "travel"]) == ["2024-01-09/2024-01-09", "2024-02-06/2024-02-06"]
    assert days(found["a.two", "travel"]) == ["2024-03-05/2024-03-05"]


def test_dated_entries__a_choice_lies_between_the_first_and_the_last_of_its_offers(dated: Dated) -> None:
    activities = """
activities:
  a: {title: A, length: 1 h, choose: {talent: 1}, who: {talent: all}, sessions: {one: {}, two: {}}}
"""
    (between,) = dated(activities, "a.one: 2024-03-05, a.two: 2024-03-12")["a", "attendance"]
    assert (days((between,)), between.days) == (["2024-03-05/2024-03-12"], ())
    (unknown,) = dated(activities, "a.one: 2024-03-05")["a", "attendance"]
    assert days((unknown,)) == [""]


def test_dated_entries__held_for_each_of_a_kind(dated: Dated) -> None:
    activities = """
kinds: {module: {title: Module, length: 1 h, who: {talent: all}}}
activities:
  m-1: {title: M1, kind: module}
  m-2: {title: M2, kind: module}
  talk:
    title: Talk
    each: [talent, module]
    length: 1 h
    when: at most 1 week after module
    who: {talent: all}
    preparation: {talent: 1 h per activity}
"""
    found = dated(activities, "m-1: 2024-01-09, m-2: 2024-03-05")
    expected = ["2024-01-09/2024-01-16", "2024-03-05/2024-03-12"]
    assert days(found["talk", "attendance"]) == days(found["talk", "preparation"]) == expected


def test_dated_entries__months_sum_up(design: Callable[[str], Programme]) -> None:
    text = "activities: {a: {title: A, times: 2, length: 1½ days, who: {talent: all}}}"
    programme = design(HEAD + text + cohort("a.1: 2024-01-31 to 2024-02-01"))
    found: tuple[DatedEntry, ...] = dated_entries(CohortDays(programme, programme.cohorts[0]), ledger(programme))
    sums = {period: sum(entry.amount.planned for entry in mine) for period, mine in by_period(found, "month").items()}
    assert sums == {"2024-01": 6, "2024-02": 6, "undated": 12}
