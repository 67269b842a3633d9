from typing import get_args

from talentc.render.workbook.sheet import Style
from talentc.render.workbook.styles import STYLES


def test_styles__every_one_has_a_look() -> None:
    assert sorted(STYLES) == sorted(get_args(Style))
