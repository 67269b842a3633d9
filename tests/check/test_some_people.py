"""How many take part where only some of a role do."""

from collections.abc import Callable

import pytest

from talentc.check.claims import claims_of
from talentc.check.variants import Variants
from talentc.model.programme import Programme

DESIGN = """
    roles:
      talent: {{title: Talent, people: 24}}
      board: {{title: Board, people: 8}}
      trainer: {{title: Trainer, side: provider, people: [Consultant, Researcher, Actor]}}
    activities:
      kick-off: {{title: Kick-off, length: 4 h, who: {{talent: all, board: 2 people, trainer: [Consultant]}}}}
      closing: {{title: Closing, length: 4 h, who: {{talent: all, board: 3 people, trainer: [Consultant, Actor]}}}}
      visit: {{title: Visit, length: 4 h, who: {{talent: all, board: some}}}}
      talks: {{title: Talks, each: talent, length: 1 h, who: {{talent: all, board: 1 person}}}}
    stated: {{s: {{source: S, figures: {{it: {{{figure}}}}}}}}}
"""


@pytest.mark.parametrize(
    ("figure", "verdict"),
    [
        ("role: board, activity: kick-off, figure: 2 people", "agrees"),
        ("role: board, activity: kick-off, figure: 3 people", "disagrees"),
        ("role: board, activity: [kick-off, closing], figure: 3 people", "agrees"),  # the two are among the three
        ("role: board, activity: [kick-off, closing], figure: 5 people", "hollow"),  # or they aren't
        ("role: board, activity: [kick-off, closing], figure: 6 people", "disagrees"),
        ("role: trainer, activity: [kick-off, closing], figure: 2 people", "agrees"),
        ("activity: kick-off, figure: 27 people", "agrees"),
        ("role: board, activity: visit, figure: 2 people", None),
        ("role: board, activity: talks, figure: 2 people", None),
        ("role: board, figure: 8 people", "agrees"),
    ],
)
def test_some_people(figure: str, verdict: str | None, design: Callable[[str], Programme]) -> None:
    programme = design(DESIGN.format(figure=figure))
    (claim,) = claims_of(Variants(programme))
    assert claim.verdict == verdict
