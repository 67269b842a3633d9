"""The public holidays that are used."""

from datetime import date

from talentc.schedule.holidays import is_known_country, known_parts, public_holidays


def test_public_holidays__of_denmark_are_named_in_danish_with_the_days_that_nobody_works() -> None:
    days = public_holidays("DK", (2024,))
    assert days[date(2024, 5, 9)] == "Kristi himmelfartsdag"
    assert days[date(2024, 6, 5)] == "Grundlovsdag"
    assert {date(2024, 12, 24), date(2024, 12, 31)} <= set(days)
    assert date(2024, 5, 1) not in days


def test_public_holidays__great_prayer_day_ends_with_2023() -> None:
    days = public_holidays("DK", (2023, 2024))
    assert days[date(2023, 5, 5)] == "Store bededag"
    assert date(2024, 4, 26) not in days


def test_public_holidays__are_those_of_the_years_asked_for_in_order() -> None:
    days = list(public_holidays("DK", (2025, 2024)))
    assert days == sorted(days)
    assert {day.year for day in days} == {2024, 2025}
    assert not public_holidays("DK", ())


def test_public_holidays__do_not_depend_on_the_locale() -> None:
    assert public_holidays("DE", (2024,))[date(2024, 1, 1)] == "Neujahr"


def test_public_holidays__of_an_unknown_country_are_none() -> None:
    assert public_holidays("Danmark", (2024,)) == {}


def test_public_holidays__of_a_part_are_those_that_are_held_there() -> None:
    easter_monday = date(2019, 4, 22)
    assert easter_monday not in public_holidays("GB", (2019,))
    assert easter_monday in public_holidays("GB-ENG", (2019,))
    assert easter_monday not in public_holidays("GB-SCT", (2019,))
    assert public_holidays("DE-BY", (2024,))[date(2024, 1, 6)] == "Heilige Drei Könige"
    assert public_holidays("GB-LND", (2019,)) == {}


def test_known_parts__are_iso_codes_in_order() -> None:
    assert known_parts("GB") == ("GB-ENG", "GB-NIR", "GB-SCT", "GB-WLS")
    assert "DE-BY" in known_parts("DE")
    assert not any("Augsburg" in part for part in known_parts("DE"))
    assert known_parts("DK") == known_parts("SE") == ()


def test_is_known_country__asks_for_the_iso_code() -> None:
    assert is_known_country("DK")
    assert is_known_country("SE")
    assert not is_known_country("dk")
    assert not is_known_country("DKK")
    assert not is_known_country("__class__")
