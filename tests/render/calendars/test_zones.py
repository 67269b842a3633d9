from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from talentc.render.calendars.zones import (
    Reason,
    Refusal,
    YearlyRule,
    ZoneParts,
    existing_time,
    instant,
    load_zone,
    zone_parts,
)

COPENHAGEN = "Europe/Copenhagen"
SUNDAY = 6


def parts_of(zone: str, first: int = 2024, last: int = 2033) -> ZoneParts:
    parts = zone_parts(zone, first, last)
    assert isinstance(parts, ZoneParts)
    return parts


def test_load_zone__is_the_same_as_the_systems() -> None:
    zone = load_zone(COPENHAGEN)
    assert zone
    assert zone.key == COPENHAGEN
    moment = datetime(2024, 7, 1, tzinfo=UTC)
    assert moment.astimezone(zone).utcoffset() == moment.astimezone(ZoneInfo(COPENHAGEN)).utcoffset()


@pytest.mark.parametrize("name", ["", "Europe", "europe/copenhagen", "../zones", "/etc/passwd", "Mars/Base", "a\x00"])
def test_load_zone__none_for_other_names(name: str) -> None:
    assert load_zone(name) is None


def test_zone_parts__copenhagen() -> None:
    parts = parts_of(COPENHAGEN)
    assert parts.daylight
    assert (parts.standard.name, parts.daylight.name) == ("CET", "CEST")
    assert parts.standard.rule == YearlyRule(10, SUNDAY, -1)
    assert parts.daylight.rule == YearlyRule(3, SUNDAY, -1)
    assert parts.standard.start == datetime(1970, 10, 25, 3)
    assert parts.daylight.start == datetime(1970, 3, 29, 2)
    assert (parts.standard.offset_before, parts.standard.offset) == (timedelta(hours=2), timedelta(hours=1))
    assert (parts.daylight.offset_before, parts.daylight.offset) == (timedelta(hours=1), timedelta(hours=2))


def test_zone_parts__counts_from_the_front_and_south_of_the_equator() -> None:
    new_york, sydney = parts_of("America/New_York"), parts_of("Australia/Sydney")
    assert new_york.daylight
    assert sydney.daylight
    assert (new_york.daylight.rule, new_york.standard.rule) == (YearlyRule(3, SUNDAY, 2), YearlyRule(11, SUNDAY, 1))
    assert (sydney.daylight.rule, sydney.standard.rule) == (YearlyRule(10, SUNDAY, 1), YearlyRule(4, SUNDAY, 1))


def test_zone_parts__the_fourth_and_last_sunday_is_the_last() -> None:
    assert date(2026, 10, 25).isoweekday() == 7  # the fourth and last Sunday of its month
    assert parts_of(COPENHAGEN, 2026, 2026) == parts_of(COPENHAGEN)


@pytest.mark.parametrize(("zone", "name", "hours"), [("Asia/Tokyo", "JST", 9), ("UTC", "UTC", 0)])
def test_zone_parts__a_zone_without_daylight_saving_has_one_part(zone: str, name: str, hours: int) -> None:
    parts = parts_of(zone)
    assert parts.daylight is None
    assert parts.standard.rule is None
    assert parts.standard.name == name
    assert parts.standard.offset == parts.standard.offset_before == timedelta(hours=hours)


@pytest.mark.parametrize("zone", ["Europe/Dublin", "Australia/Lord_Howe", "Antarctica/Troll"])
def test_zone_parts__standard_is_the_smaller_offset_whatever_the_law_calls_it(zone: str) -> None:
    parts = parts_of(zone)
    assert parts.daylight
    assert parts.standard.offset < parts.daylight.offset


@pytest.mark.parametrize(
    ("zone", "first", "last"),
    [
        ("Africa/Casablanca", 2024, 2026),  # follows the moon
        ("America/Sao_Paulo", 2018, 2019),  # gave daylight saving up in 2019
        ("Asia/Almaty", 2024, 2024),  # moved an hour for good
        ("America/Santiago", 2024, 2030),  # a Sunday on or after the second: now the first, now the second Sunday
        ("Pacific/Apia", 2011, 2012),  # lost a day
        ("America/Bahia_Banderas", 2010, 2010),  # two hours forward in spring, one back in autumn
    ],
)
def test_zone_parts__refuses_where_one_rule_does_not_fit(zone: str, first: int, last: int) -> None:
    assert zone_parts(zone, first, last) == Refusal(zone, first, last, Reason.IRREGULAR)


def test_zone_parts__only_the_years_asked_for_count() -> None:
    assert parts_of("America/Sao_Paulo", 2020, 2024).daylight is None
    assert parts_of("Asia/Almaty", 2025, 2027).standard.offset == timedelta(hours=5)


@pytest.mark.parametrize(("first", "last"), [(1, 2024), (2024, 9999), (1970, 1970), (2200, 2200)])
def test_zone_parts__refuses_years_that_are_slips_of_the_pen(first: int, last: int) -> None:
    assert zone_parts(COPENHAGEN, first, last) == Refusal(COPENHAGEN, first, last, Reason.YEARS)


def test_zone_parts__refuses_an_unknown_zone() -> None:
    assert zone_parts("Mars/Base", 2024, 2024) == Refusal("Mars/Base", 2024, 2024, Reason.UNKNOWN)


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        (YearlyRule(3, SUNDAY, -1), date(2024, 3, 31)),
        (YearlyRule(9, SUNDAY, 1), date(2024, 9, 1)),
        (YearlyRule(3, SUNDAY, 2), date(2024, 3, 10)),
        (YearlyRule(2, 3, -1), date(2024, 2, 29)),
    ],
)
def test_yearly_rule__day(rule: YearlyRule, day: date) -> None:
    assert rule.day(2024) == day


def test_existing_time__a_skipped_time_moves_on_by_what_is_skipped() -> None:
    zone = ZoneInfo(COPENHAGEN)
    assert existing_time(zone, datetime(2024, 3, 31, 2, 30)) == datetime(2024, 3, 31, 3, 30)
    assert existing_time(zone, datetime(2024, 3, 31, 1, 59)) == datetime(2024, 3, 31, 1, 59)
    assert existing_time(ZoneInfo("Australia/Lord_Howe"), datetime(2024, 10, 6, 2, 15)) == datetime(2024, 10, 6, 2, 45)


def test_existing_time__a_doubled_time_stays_and_means_the_first() -> None:
    zone = ZoneInfo(COPENHAGEN)
    twice = datetime(2024, 10, 27, 2, 30)
    assert existing_time(zone, twice) == existing_time(zone, twice.replace(fold=1)) == twice
    assert existing_time(zone, twice.replace(fold=1)).fold == 0
    assert instant(zone, twice) == datetime(2024, 10, 27, 0, 30, tzinfo=UTC)
