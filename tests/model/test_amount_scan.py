"""The grammar that all amounts share."""

from fractions import Fraction

import pytest

from talentc.model.amount import Amount
from talentc.model.amount_scan import PLAIN, Mark, Ruler, finish, scan_amount, scan_plan, scan_qualifier
from talentc.model.scan import Scanner
from talentc.model.text_error import TextError

FEET = Ruler({"foot": Mark("foot", Fraction(12)), "feet": Mark("foot", Fraction(12)), "inches": Mark("inch")})


def test_scan_amount__counts_in_the_marks_of_its_ruler() -> None:
    spoken = scan_amount(Scanner("1 foot 6 inches-2 feet", "empty"), FEET)
    assert spoken.amount == Amount(Fraction(18), Fraction(24), Fraction(24))
    assert (spoken.mark.id, spoken.start, spoken.end) == ("foot", 0, 22)


def test_scan_amount__leaves_what_it_does_not_know() -> None:
    scanner = Scanner("3-5 per week", "empty")
    scan_amount(scanner, PLAIN)
    assert scanner.rest.text == "per week"


def test_scan_amount__zero_only_where_it_is_allowed() -> None:
    assert scan_amount(Scanner("0", "empty"), PLAIN, zero=True).amount == Amount.exactly(0)
    with pytest.raises(TextError, match="not-positive"):
        scan_amount(Scanner("0", "empty"), PLAIN)


@pytest.mark.parametrize(
    ("text", "qualifier", "rest"),
    [
        ("about 2", "about", "2"),
        ("at least 2", "at least", "2"),
        ("at most 2", "at most", "2"),
        ("2", "", "2"),
        ("at 2", "", "at 2"),
    ],
)
def test_scan_qualifier__takes_whole_phrases(text: str, qualifier: str, rest: str) -> None:
    scanner = Scanner(text, "empty")
    assert scan_qualifier(scanner) == qualifier
    assert scanner.rest.text == rest


def test_scan_plan__leaves_other_brackets_alone() -> None:
    scanner = Scanner("(planned 2)", "empty")
    assert scan_plan(scanner, PLAIN, Amount.exactly(2), 0, 0) == Amount.exactly(2)
    assert scanner.at == 0


def test_finish__nothing_may_stand_behind() -> None:
    scanner = Scanner("2 of them", "empty")
    scan_amount(scanner, PLAIN)
    with pytest.raises(TextError) as caught:
        finish(scanner)
    assert (caught.value.slug, caught.value.start, caught.value.end) == ("words-left-over", 2, 9)
    assert caught.value.fields == {"rest": "of them", "before": "2"}
