from fractions import Fraction

import pytest

from talentc.model.amount import NONE, NOTHING, Amount
from talentc.render.difference.values import Change
from talentc.render.difference.version import Version, relative

TWO, THREE = Amount.exactly(2), Amount.exactly(3)


@pytest.mark.parametrize(
    ("before", "after", "is_none", "planned"),
    [
        (TWO, TWO, True, 0),
        (TWO, THREE, False, 1),
        (None, TWO, False, 2),
        (TWO, None, False, -2),
        (None, None, True, 0),
        (NONE, NOTHING, True, 0),
        (TWO, Amount(Fraction(1), Fraction(2), Fraction(2)), False, 0),
        (TWO, Amount(Fraction(2), Fraction(2), None), False, 0),
        (None, NOTHING, False, 0),
    ],
)
def test_change__what_is_none(before: Amount | None, after: Amount | None, is_none: bool, planned: int) -> None:
    change = Change(before, after)
    assert change.is_none == is_none
    assert change.planned == planned


@pytest.mark.parametrize(
    ("file", "folder"), [("a/b/programme.yaml", "a/b/"), ("programme.yaml", ""), ("v1:./programme.yaml", "v1:./")]
)
def test_version__its_folder(file: str, folder: str) -> None:
    version = Version(file, None, (), {file: "x", f"{folder}texts/a.md": "y"})
    assert version.folder == folder
    assert relative(version) == {"programme.yaml": "x", "texts/a.md": "y"}
