"""What else a wrong count may count."""

from collections.abc import Callable

import pytest

from talentc.check.claims import claims_of
from talentc.check.mend_counts import mends_of_count
from talentc.check.variants import Variants
from talentc.model.programme import Programme

DESIGN = """
    roles: {{talent: {{title: Talent, people: 8}}}}
    kinds:
      module:
        title: Module
        who: {{talent: all}}
        sessions: {{day-1: {{length: 1 day}}, day-2: {{length: 1 day}}}}
    activities:
      module-1: {{title: Module 1, kind: module}}
      module-2: {{title: Module 2, kind: module}}
      module-3: {{title: Module 3, kind: module}}
      talks: {{title: Talks, times: 5, length: 1 h, who: {{talent: all}}}}
      visit: {{title: Visit, length: 1 h, optional: true, who: {{talent: all}}}}
    stated: {{s: {{source: S, figures: {{it: {{{figure}}}}}}}}}
"""


@pytest.mark.parametrize(
    ("figure", "wanted"),
    [
        ("kind: module, figure: 3 sessions", ["if it counted activities (`3 activities`)"]),
        (
            "kind: module, figure: 6 activities",
            ["if it counted each session once, however often it is held (`6 sessions`)"],
        ),
        ("activity: talks, figure: 1 times", ["if it counted activities (`1 activity`)"]),
        ("activity: talks, figure: 5 activities", ["if it counted each time that a session is held (`5 times`)"]),
        ("role: talent, figure: 4 activities", ["if what is voluntary weren't counted"]),
        ("role: talent, figure: 7 times", ["without `Talks`"]),
        ("role: talent, figure: 10 times", []),  # without one of three modules: nobody knows which
        ("role: talent, figure: 9 people", []),
        ("kind: module, figure: 3 activities", []),
    ],
)
def test_mends_of_count(figure: str, wanted: list[str], design: Callable[[str], Programme]) -> None:
    programme = design(DESIGN.format(figure=figure))
    (claim,) = claims_of(Variants(programme))
    assert list(mends_of_count(claim, programme)) == wanted


CHOICE = """
    roles: {{talent: {{title: Talent, people: 8}}}}
    activities:
      visit: {{title: Visit, length: 1 h, optional: true, who: {{talent: all}}}}
      offers: {{title: Offers, length: 1 h, choose: {{talent: 1}}, who: {{talent: all}}, sessions: {{a: {{}}, b: {{}}, c: {{}}}}}}
      talks: {{title: Talks, times: 5, length: 1 h, who: {{talent: all}}}}
    stated: {{s: {{source: S, figures: {{it: {{{figure}}}}}}}}}
"""


@pytest.mark.parametrize(
    ("figure", "wanted"),
    [
        ("role: talent, activity: [visit, offers], figure: 3 times", []),  # of three offers one is chosen
        ("role: talent, activity: [visit, offers], figure: 1 times", ["if what is voluntary weren't counted"]),
        ("activity: [visit, offers], figure: 3 times", ["if what is voluntary weren't counted", "without `Visit`"]),
        ("role: talent, figure: 2 sessions", ["without `Talks`"]),
        ("role: talent, activity: [talks, offers], figure: 5 sessions", ["without `Offers`"]),
        # `2 sessions` would be held five times and once.
        ("activity: [talks, visit, offers], figure: 5 activities", ["if it counted each session once, however often it is held"]),
    ],
)  # fmt: skip
def test_mends_of_count__count_as_the_figure_does(
    figure: str, wanted: list[str], design: Callable[[str], Programme]
) -> None:
    programme = design(CHOICE.format(figure=figure))
    (claim,) = claims_of(Variants(programme))
    assert list(mends_of_count(claim, programme)) == wanted
