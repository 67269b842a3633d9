"""Another count, another length or preparation, where that would be sensible."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from talentc.check.claims import claims_of
from talentc.check.mend_lengths import alike, mends_of_one, mends_of_several
from talentc.check.variants import Variants
from talentc.ledger.entries import ledger
from talentc.model.programme import Programme

DESIGN = """
    roles: {{talent: {{title: Talent, people: 8}}}}
    activities:
      camp: {{title: Camp, {days}, who: {{talent: all}}}}
      talks: {{title: Talks, times: 4, length: 1 h, who: {{talent: all}}}}
    stated: {{s: {{source: S, figures: {{it: {{role: talent, {figure}}}}}}}}}
"""
TWO = "sessions: {a: {length: 1 day}, b: {length: 1 day}}"


def found(days: str, figure: str, design: Callable[[str], Programme]) -> list[str]:
    programme = design(DESIGN.format(days=days, figure=figure))
    (claim,) = claims_of(Variants(programme))
    return [*mends_of_one(claim, programme), *mends_of_several(claim, programme)]


@pytest.mark.parametrize(
    ("days", "figure", "wanted"),
    [
        (TWO, "activity: camp, figure: 24 h", ["with 3 × 8 h instead of 2", "with 2 × 12 h", "with 4 h of preparation each time"]),
        (TWO, "activity: camp, figure: 1.5 days", ["with 2 × 6 h"]),
        (TWO, "activity: camp, figure: 1.63 days", ["with 2 × 6.5 h"]),  # 1.63 days are 13 h
        (TWO, "activity: camp, figure: 90 h", []),  # five times as long is another activity
        ("length: 2 h", "activity: camp, time: attendance, figure: 3 h", ["with 3 h"]),
        ("length: about 2 h", "activity: camp, figure: 3 h", ["with 3 h", "with 1 h of preparation"]),
        ("length: 1-2 h", "activity: camp, figure: 3 h", ["with 3 h", "with 1 h of preparation"]),
        (TWO, "figure: 21 h", ["with 2 × 8.5 h of `Camp`", "with 5 × 1 h of `Talks` instead of 4", "with 4 × 1.25 h of `Talks`"]),
        (TWO, "figure: 19 h", ["with 2 × 7.5 h of `Camp`", "with 3 × 1 h of `Talks` instead of 4", "with 4 × 0.75 h of `Talks`"]),
        (TWO, "figure: 99 h", []),
        (TWO, "for: all, figure: 170 h", []),
    ],
)  # fmt: skip
def test_mends_of_one_and_of_several(
    days: str, figure: str, wanted: list[str], design: Callable[[str], Programme]
) -> None:
    assert found(days, figure, design) == wanted


def test_alike__is_what_of_an_activity_lasts_equally_long(design: Callable[[str], Programme]) -> None:
    entries = ledger(design(DESIGN.format(days=TWO, figure="figure: 1 h")))
    assert [(each.activity, each.times, each.length) for each in alike(entries)] == [
        ("camp", Fraction(2), Fraction(8)),
        ("talks", Fraction(4), Fraction(1)),
    ]


PREPARED = """
    roles: {{talent: {{title: Talent, people: 8}}, mentor: {{title: Mentor, people: 1 per 2 talents}}}}
    activities:
      camp: {{title: Camp, length: 1 h, who: {{talent: all}}}}
      talks: {{title: Talks, {talks}}}
    stated: {{s: {{source: S, figures: {{it: {{{figure}}}}}}}}}
"""
EACH = "times: 4, length: 4 h, preparation: {talent: 2 h per session}, who: {talent: all}"
FOR_ALL = "times: 4, length: 4 h, preparation: {talent: 2 h per activity}, who: {talent: all}"
MEETINGS = "each: talent, times: 3, length: 1 h, who: {talent: all, mentor: all}"
CHOICE = "choose: {talent: 2}, who: {talent: all}, sessions: {a: {length: 1 h}, b: {length: 1 h}, c: {length: 1 h}}"
UNLIKE = "choose: {talent: 2}, who: {talent: all}, sessions: {a: {length: 1 h}, b: {length: 2 h}, c: {length: 3 h}}"
HOURS = "choose: {talent: 4 h}, who: {talent: all}, sessions: {a: {length: 2 h}, b: {length: 2 h}, c: {length: 2 h}}"


@pytest.mark.parametrize(
    ("talks", "figure", "wanted"),
    [
        # What is prepared for each session goes along with their number.
        (EACH, "role: talent, figure: 29 h", ["with 4 × 5 h of `Talks`"]),
        (EACH, "role: talent, figure: 31 h", ["with 5 × (4 h + 2 h of preparation) of `Talks` instead of 4", "with 4 × 5.5 h of `Talks`"]),
        (EACH, "role: talent, activity: talks, figure: 18 h", ["with 3 × (4 h + 2 h of preparation) instead of 4", "with 4 × 2.5 h instead of 4 h", "with 4 × 0.5 h of preparation instead of 2 h"]),
        (FOR_ALL, "role: talent, figure: 23 h", ["with 5 × 4 h of `Talks` instead of 4", "with 4 × 5 h of `Talks`"]),
        # A mentor meets two talents: held once more, that is twice more.
        (MEETINGS, "role: mentor, activity: talks, figure: 7 h", []),
        (MEETINGS, "role: mentor, activity: talks, figure: 8 h", ["with 8 × 1 h instead of 6"]),
        # Nobody chooses three and a half times, nor four of three.
        (CHOICE, "role: talent, activity: talks, figure: 3 h", ["with 3 × 1 h instead of 2", "with 2 × 1.5 h", "with 0.5 h of preparation each time"]),
        (CHOICE, "role: talent, activity: talks, figure: 4 h", ["with 2 × 2 h", "with 1 h of preparation each time"]),
        (UNLIKE, "role: talent, activity: talks, figure: 7 h", []),
        (HOURS, "role: talent, activity: talks, figure: 6 h", ["with 6 h", "with 2 h of preparation"]),
    ],
)  # fmt: skip
def test_mends_of_one_and_of_several__are_true_with_all_that_goes_along(
    talks: str, figure: str, wanted: list[str], design: Callable[[str], Programme]
) -> None:
    programme = design(PREPARED.format(talks=talks, figure=figure))
    (claim,) = claims_of(Variants(programme))
    assert [*mends_of_one(claim, programme), *mends_of_several(claim, programme)] == wanted
