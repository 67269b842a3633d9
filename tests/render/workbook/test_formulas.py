from collections.abc import Callable
from fractions import Fraction
from functools import partial

import pytest

from talentc.model.amount import Amount
from talentc.model.programme import Programme
from talentc.render.workbook.formulas import (
    Addend,
    cell_sum,
    corner_of,
    entry_sum,
    is_written_exactly,
    literal,
    per_person,
    unless_open,
)

ROLES = """
roles:
  talent: {title: T, parts: {level: {first: {title: F}, second: {title: S}}}}
"""
ADDENDS = (Addend(6, "talent", ""), Addend(7, "talent", ""), Addend(9, "talent", "first"))


@pytest.mark.parametrize(
    ("value", "written", "is_exact"),
    [
        (Fraction(37, 5), "7.4", True),
        (Fraction(1, 3), "(1/3)", False),
        (Fraction(-6), "-6", True),
        (Fraction(1, 3**40), "8.225263339969959E-20", False),
    ],
)
def test_literal__exact_where_it_can_be(value: Fraction, written: str, is_exact: bool) -> None:
    assert literal(value) == written
    assert is_written_exactly(value) is is_exact


def test_corner_of__an_open_end_is_none() -> None:
    amount = Amount(Fraction(1), Fraction(2), None)
    assert [corner_of(amount, corner) for corner in ("low", "planned", "high")] == [1, 2, None]


def test_cell_sum__neighbours_are_a_range() -> None:
    assert cell_sum(5, [8, 6, 7, 11]) == "SUM(F7:F9,F12)"


def test_entry_sum__one_or_several() -> None:
    assert entry_sum("Tid", "Timer", "Post", [4]) == "SUMIFS(Tid[Timer],Tid[Post],4)"
    assert entry_sum("Tid", "Timer", "Post", [4, 2]) == "SUMPRODUCT(SUMIFS(Tid[Timer],Tid[Post],{2,4}))"


@pytest.mark.parametrize(
    ("corner", "own", "expected"),
    [
        ("planned", (), "SUM(F7:F8)+MAX(SUM(F10),0)"),
        ("low", (), "SUM(F7:F8)+MIN(SUM(F10),0)"),
        ("planned", ("first",), "SUM(F7:F8)+SUM(F10)"),
        ("planned", ("second",), "SUM(F7:F8)+0"),
    ],
)
def test_per_person__parts_are_alternatives(
    corner: str, own: tuple[str, ...], expected: str, design: Callable[[str], Programme]
) -> None:
    assert corner in ("low", "planned")
    formula = per_person(ADDENDS, design(ROLES), "low" if corner == "low" else "planned", partial(cell_sum, 5), own)
    assert formula == expected


def test_per_person__of_nothing_is_nothing(design: Callable[[str], Programme]) -> None:
    assert per_person((), design(ROLES), "planned", partial(cell_sum, 5)) == "0"


def test_unless_open__as_open_as_any_of_them() -> None:
    found = unless_open(8, [6, 7, 9], "åben", "SUM(I7:I10)")
    assert found == 'IF(COUNTIF(I7:I8,"åben")+COUNTIF(I10,"åben")>0,"åben",SUM(I7:I10))'
