"""What would make a wrong figure true: which of all changes are told, and in which order."""

from collections.abc import Callable

import pytest

from talentc.check.claims import claims_of
from talentc.check.mend import mends
from talentc.check.variants import Variants
from talentc.ledger.entries import ledger
from talentc.model.programme import Programme

DESIGN = """
    roles: {{talent: {{title: Talent, people: 8}}}}
    activities:
      it: {{title: It, {activity}, who: {{talent: all}}}}
    stated:
      tender:
        source: Tender
        figures:
          it: {{role: talent, figure: {figure}}}
"""


def found(activity: str, figure: str, design: Callable[[str], Programme]) -> list[str]:
    programme = design(DESIGN.format(activity=activity, figure=figure))
    entries = ledger(programme)
    (claim,) = claims_of(Variants(programme))
    return list(mends(claim, programme, entries))


@pytest.mark.parametrize(
    ("activity", "figure", "wanted"),
    [
        ("times: 3, length: 2 h", "9 h", ["with 3 × 3 h", "with 1 h of preparation each time"]),
        ("times: 3, length: 2 h", "8 h", ["with 4 × 2 h instead of 3"]),
        ("times: 3, length: 2 h", "4 h", ["with 2 × 2 h instead of 3"]),
        ("length: 2 h", "2½ h", ["with 2.5 h", "with 0.5 h of preparation"]),
        ("length: 6 h", "0.80 days", ["if a day counted 7.5 h"]),
        ("times: 3, length: 2 h", "7 h", []),
        ("length: 11 h", "1 day", ["with 8 h"]),  # nobody's day has 11 hours
        ("length: 2 h", "2.37 h", []),  # nor does anything last 2.37 hours
        ("times: 3, length: 2 h", "48 h", ["if it were the time of all together"]),
        ("length: 1125 h", "1.125 h", ["if it were written 1125, without a mark for thousands"]),
        (
            "times: 2, length: 4 h, preparation: {talent: 1 h per activity}",
            "10 h",
            [
                "with preparation per session instead of per activity",
                "with 2 × 4.5 h instead of 4 h",
                "with 2 h of preparation instead of 1 h",
            ],
        ),
        ("length: 2 h", "at least 3 h", []),
        ("length: 2 h", "2 activities", []),
    ],
)
def test_mends__are_the_small_changes_that_would_make_it_true(
    activity: str, figure: str, wanted: list[str], design: Callable[[str], Programme]
) -> None:
    assert found(activity, figure, design) == wanted


def test_mends__leaves_the_activities_alone_where_the_stated_parts_are_right(
    design: Callable[[str], Programme],
) -> None:
    programme = design(DESIGN.format(activity="times: 3, length: 2 h", figure="9 h"))
    entries = ledger(programme)
    (claim,) = claims_of(Variants(programme))
    assert mends(claim, programme, entries, parts_are_right=True) == ()
