from fractions import Fraction

import pytest

from talentc.model.amount import OPEN, Amount
from talentc.model.units import Units
from talentc.render.amounts import Speech
from talentc.render.figures.derivation import ONCE, derivation, sum_derivation, written_unit
from talentc.render.words import load_words

UNITS, _ = Units.from_declarations({"day": "8 h", "lektion/lektioner": "45 min"}, ("da",))
SPEECH = Speech(load_words("da"), UNITS)
AT_LEAST_3 = Amount(Fraction(3), Fraction(3), None)
ABOUT_2 = Amount(Fraction(2), Fraction(2), Fraction(2), about=Fraction(2))
RANGE = Amount(Fraction(4), Fraction(4), Fraction(8))


@pytest.mark.parametrize(
    ("count", "length", "unit", "expected"),
    [
        (Amount.exactly(8), ONCE, "h", "8 gange à 1 time = 8 timer = 1 dag"),
        (ONCE, Amount.exactly(8), "day", "1 dag = 8 timer"),
        (ONCE, Amount.exactly(Fraction(1, 2)), "h", "30 minutter"),
        (Amount.exactly(6), Amount.exactly(16), "day", "6 gange à 2 dage = 12 dage = 96 timer"),
        (Amount.exactly(8), Amount.exactly(Fraction(1, 2)), "min", "8 gange à 30 minutter = 4 timer = ½ dag"),
        (Amount.exactly(2), Amount.exactly(Fraction(3, 2)), "lektion", "2 gange à 2 lektioner = 4 lektioner = 3 timer"),
        (Amount.exactly(2), Amount.exactly(Fraction(7, 3)), "h", "2 gange à 2,33 timer ≈ 4,67 timer ≈ 0,58 dage"),
        (AT_LEAST_3, ABOUT_2, "h", "mindst 3 gange à ca. 2 timer = mindst ca. 6 timer = mindst ca. ¾ dag"),
        (ONCE, RANGE, "day", "½-1 dag (planlagt: ½ dag) = 4-8 timer (planlagt: 4 timer)"),
        (Amount.exactly(2), RANGE, "day", "2 gange à ½-1 dag = 1-2 dage = 8-16 timer (planlagt: 8 timer)"),
        (OPEN, ONCE, "h", "et ukendt antal gange à 1 time"),
        (ONCE, OPEN, "h", "ukendt omfang"),
    ],
)
def test_derivation__in_words(count: Amount, length: Amount, unit: str, expected: str) -> None:
    assert derivation(SPEECH, count, SPEECH.noun("time"), length, unit, count * length) == expected


def test_derivation__without_days() -> None:
    units, _ = Units.from_declarations({}, ("da",))
    speech = Speech(load_words("da"), units)
    assert derivation(speech, Amount.exactly(3), speech.noun("time"), ONCE, "h", Amount.exactly(3)) == (
        "3 gange à 1 time = 3 timer"
    )


def test_sum_derivation__a_few_terms() -> None:
    assert sum_derivation(SPEECH, [Amount.exactly(12), Amount.exactly(96)]) == "12 + 96 = 108 timer = 13,5 dage"
    assert sum_derivation(SPEECH, [Amount.exactly(12)]) == "12 timer = 1,5 dage"


def test_sum_derivation__the_sum_alone_where_terms_would_mislead() -> None:
    assert sum_derivation(SPEECH, [ONCE] * 7) == "7 timer = 0,875 dage"
    assert sum_derivation(SPEECH, [Amount.exactly(12), AT_LEAST_3]) == "mindst 15 timer = mindst 1,875 dage"


@pytest.mark.parametrize(
    ("units", "expected"), [(("day", "half-day"), "day"), (("day", "h"), "h"), (("lektion",), "lektion")]
)
def test_written_unit__the_one_that_all_have(units: tuple[str, ...], expected: str) -> None:
    assert written_unit(units) == expected
