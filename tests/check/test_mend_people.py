"""Another number of people, with which a wrong figure for all of them would be true."""

from collections.abc import Callable

import pytest

from talentc.check.claims import claims_of
from talentc.check.mend_people import mends_of_people
from talentc.check.variants import Variants
from talentc.model.programme import Programme

DESIGN = """
    roles: {{talent: {{title: Talent, people: 8}}, trainer: {{title: Trainer, people: 2}}}}
    activities:
      x: {{title: X, length: 2 h, who: {{talent: all, trainer: 1 person}}}}
      y: {{title: Y, length: 3 h, who: {{talent: all, trainer: all}}}}
      talks: {{title: Talks, length: 1 h, each: talent, who: {{trainer: all}}}}
    stated: {{s: {{source: S, figures: {{it: {{{figure}}}}}}}}}
"""


@pytest.mark.parametrize(
    ("figure", "wanted"),
    [
        ("role: talent, for: all, activity: x, figure: 20 h", ["with 10 people instead of 8"]),
        ("role: talent, for: all, figure: 50 h", ["with 10 people instead of 8"]),
        ("role: talent, for: all, figure: 42 h", []),  # nobody has eight people and two fifths
        ("role: talent, for: all, figure: 5 h", []),
        ("role: talent, figure: 50 h", []),
        ("role: trainer, for: all, activity: y, figure: 3 h", ["with 1 person instead of 2"]),
        ("role: trainer, for: all, activity: [x, y], figure: 11 h", []),  # one of them is at x, however many there are
        ("role: [talent, trainer], for: all, activity: y, figure: 33 h", []),
    ],
)
def test_mends_of_people(figure: str, wanted: list[str], design: Callable[[str], Programme]) -> None:
    programme = design(DESIGN.format(figure=figure))
    (claim,) = claims_of(Variants(programme))
    assert list(mends_of_people(claim, programme)) == wanted
