from fractions import Fraction

import pytest

from talentc.model.amount import NONE, OPEN, Amount
from talentc.model.units import Units
from talentc.render.amounts import Speech, exact_or_none, headline, in_sentence, is_short, short_number
from talentc.render.words import load_words

UNITS, _ = Units.from_declarations({"day": "8 h", "lektion/lektioner": "45 min"}, ("da",))
SPEECH = Speech(load_words("da"), UNITS)


def amount(low: float, planned: float, high: float | None, about: float = 0, is_open: bool = False) -> Amount:
    top = None if high is None else Fraction(high)
    return Amount(Fraction(low), Fraction(planned), top, Fraction(about), is_open)


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (Amount.exactly(1), "h", "1 time"),
        (Amount.exactly(2), "h", "2 timer"),
        (Amount.exactly(0), "h", "0 timer"),
        (Amount.exactly(Fraction(3, 4)), "h", "45 minutter"),
        (Amount.exactly(Fraction(1, 7)), "h", "0,14 timer"),
        (Amount.exactly(4), "day", "½ dag"),
        (Amount.exactly(4), "half-day", "½ dag"),
        (Amount.exactly(12), "half-day", "1,5 dage"),
        (Amount.exactly(108), "day", "13,5 dage"),
        (Amount.exactly(163), "day", "20,375 dage"),
        (Amount.exactly(90), "min", "90 timer"),
        (Amount.exactly(Fraction(1, 2)), "min", "30 minutter"),
        (Amount.exactly(Fraction(3, 4)), "lektion", "1 lektion"),
        (Amount.exactly(3), "lektion", "4 lektioner"),
        (Amount.exactly(3), "week", "3 timer"),
        (amount(4, 8, 8), "day", "½-1 dag"),
        (amount(4, 4, 8), "day", "½-1 dag (planlagt: ½ dag)"),
        (amount(0.5, 2, 2), "h", "30 minutter-2 timer"),
        (amount(2, 2, 2, about=2), "h", "ca. 2 timer"),
        (amount(6, 6, None), "h", "mindst 6 timer"),
        (amount(6, 6, None, about=6), "h", "mindst ca. 6 timer"),
        (amount(6, 8, None), "h", "mindst 6 timer (planlagt: 8 timer)"),
        (amount(0, 3, 3), "h", "højst 3 timer"),
        (amount(0, 2, 3), "h", "højst 3 timer (planlagt: 2 timer)"),
        (OPEN, "h", "ukendt omfang"),
        (amount(3, 3, None, is_open=True), "h", "3 timer + ukendt omfang"),
        (NONE, "h", "ingen tid"),
    ],
)
def test_time__every_qualifier(value: Amount, unit: str, expected: str) -> None:
    assert SPEECH.time(value, unit) == expected


def test_time__without_what_is_planned() -> None:
    assert SPEECH.time(amount(4, 4, 8), "day", with_planned=False) == "½-1 dag"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Amount.exactly(163), "163"),
        (Amount.exactly(3912), "3.912"),
        (amount(159, 163, None, about=6), "ca. 163"),
        (amount(17, 17, None, about=6), "mindst ca. 17"),
        (amount(4, 8, 8), "8"),
        (amount(4, 4, None, is_open=True), "4 + ukendt omfang"),
    ],
)
def test_hours__planned_with_what_must_stay(value: Amount, expected: str) -> None:
    assert SPEECH.hours(value) == expected


def test_total__days_or_hours() -> None:
    assert SPEECH.total(Amount.exactly(163)) == "20,375 dage"
    without_days, _ = Units.from_declarations({}, ("da",))
    assert Speech(load_words("da"), without_days).total(Amount.exactly(163)) == "163 timer"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Amount.exactly(1), "1 møde"),
        (Amount.exactly(8), "8 møder"),
        (amount(3, 3, None), "mindst 3 møder"),
        (amount(2, 4, 4), "2-4 møder"),
        (OPEN, "et ukendt antal møder"),
    ],
)
def test_count__number_and_noun(value: Amount, expected: str) -> None:
    assert SPEECH.count(value, SPEECH.noun("meeting")) == expected


def test_number__alone() -> None:
    assert SPEECH.number(Amount.exactly(24)) == "24"
    assert SPEECH.number(amount(8, 12, 16)) == "8-16 (planlagt: 12)"


def test_own_noun__both_forms() -> None:
    noun = SPEECH.own_noun("modul", "moduler")
    assert (noun(Fraction(1), "1"), noun(Fraction(2), "2")) == ("modul", "moduler")


def test_headline__keeps_only_what_is_true_of_planned() -> None:
    assert headline(amount(159, 163, None)) == Amount.exactly(163)
    assert headline(amount(6, 6, None)).high is None
    assert headline(OPEN).open


@pytest.mark.parametrize(
    ("title", "language", "expected"),
    [
        ("Nærmeste leder", "da", "nærmeste leder"),
        ("HR-partner", "da", "HR-partner"),
        ("Führungskraft", "de", "Führungskraft"),
        ("", "da", ""),
        ("A", "en", "A"),
    ],
)
def test_in_sentence__a_small_letter(title: str, language: str, expected: str) -> None:
    assert in_sentence(title, language) == expected


def test_short_number__exact_where_it_is_short() -> None:
    assert short_number(Fraction(163, 8), "da") == "20,375"
    assert short_number(Fraction(1, 3), "da") == "⅓"
    assert short_number(Fraction(4, 3), "da") == "1,33"
    assert [is_short(value) for value in (Fraction(163, 8), Fraction(1, 3), Fraction(4, 3))] == [True, True, False]


def test_exact_or_none__open_ends() -> None:
    assert (exact_or_none(Fraction(1, 3)), exact_or_none(None)) == ("1/3", None)
