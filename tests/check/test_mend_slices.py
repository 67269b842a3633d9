"""What may be counted otherwise: something in or out, per session, one person or everybody."""

from collections.abc import Callable

import pytest

from talentc.check.claims import claims_of
from talentc.check.mend_slices import mends_by_counting, mends_by_slice
from talentc.check.variants import Variants
from talentc.ledger.entries import ledger
from talentc.model.programme import Programme

DESIGN = """
    roles:
      talent: {{title: Talent, people: 8}}
      manager: {{title: Manager, people: 1 per talent}}
      mentor: {{title: Mentor, people: 1 per 2 talents}}
    tracks: {{one: {{title: One}}, two: {{title: Two}}}}
    activities:
      kick-off: {{title: Kick-off, track: one, length: 3 h, who: {{talent: all, manager: all}}}}
      course:
        title: Course
        track: one
        sessions: {{a: {{length: 6 h}}, b: {{length: 6 h}}, c: {{length: 6 h}}}}
        preparation: {{talent: 2 h per activity}}
        follow-up: {{talent: 30 min per session}}
        who: {{talent: all}}
      talks: {{title: Talks, track: two, each: talent, times: 5, length: 1 h, who: {{talent: all, mentor: all}}}}
      party: {{title: Alumni day, track: two, optional: true, length: 7 h, who: {{talent: all}}}}
    stated: {{s: {{source: S, figures: {{it: {{{figure}}}}}}}}}
"""


def found(figure: str, design: Callable[[str], Programme]) -> list[str]:
    programme = design(DESIGN.format(figure=figure))
    entries = ledger(programme)
    (claim,) = claims_of(Variants(programme))
    return [*mends_by_counting(claim, programme, entries), *mends_by_slice(claim, programme, entries)]


@pytest.mark.parametrize(
    ("figure", "wanted"),
    [
        # 3 + 18 + 2 + 1½ on track one, 5 and voluntarily 7 on track two
        ("role: talent, track: one, figure: 28.5 h", ["with preparation per session instead of per activity"]),
        ("role: talent, track: one, figure: 23.5 h", ["with follow-up per activity instead of per session"]),
        ("role: talent, track: one, figure: 22.5 h", ["without the preparation"]),
        ("role: talent, track: one, figure: 23 h", ["without the follow-up"]),
        ("role: talent, track: two, figure: 5 h", ["if what is voluntary weren't counted", "without `Alumni day`"]),
        (
            "role: talent, voluntary: without, figure: 36.5 h",
            ["if what is voluntary were counted, too", "if `Alumni day` were counted, too"],
        ),
        ("role: talent, track: two, figure: 15 h", ["if `Kick-off` were counted, too"]),
        ("role: talent, figure: 33.5 h", ["without `Kick-off`"]),
        ("role: talent, track: one, figure: 21.5 h", ["without `Kick-off`"]),
        ("role: talent, activity: course, figure: 24.5 h", []),  # a figure about one activity is about no other
        ("role: manager, figure: 24 h", ["if it were the time of all together"]),
        ("role: manager, for: all, figure: 3 h", ["if it were the time of one person"]),
        ("role: mentor, figure: 5 h", ["for somebody with one counterpart instead of 2"]),
        ("role: mentor, figure: 6 h", []),
        ("role: talent, figure: 30.1 h", []),
    ],
)
def test_mends_by_counting_and_by_slice(figure: str, wanted: list[str], design: Callable[[str], Programme]) -> None:
    assert found(figure, design) == wanted


def test_mends_by_slice__are_not_told_where_any_activity_would_do(design: Callable[[str], Programme]) -> None:
    activities = ", ".join(f"a-{n}: {{title: A {n}, length: 2 h, who: {{t: all}}}}" for n in range(4))
    programme = design(
        f"""
        roles: {{t: {{title: T, people: 8}}}}
        activities: {{{activities}}}
        stated: {{s: {{source: S, figures: {{it: {{role: t, figure: 6 h}}}}}}}}
        """
    )
    entries = ledger(programme)
    (claim,) = claims_of(Variants(programme))
    assert list(mends_by_slice(claim, programme, entries)) == []


def test_mends_by_counting__what_is_a_parts_is_not_kept_apart_from_the_whole_roles(
    design: Callable[[str], Programme],
) -> None:
    programme = design(
        """
        roles:
          talent: {title: T, people: 4, parts: {level: {upper: {title: U, people: 2}, lower: {title: L, people: 2}}}}
        activities:
          both: {title: Both, length: 2 h, who: {talent: all}}
          own: {title: Own, length: 8 h, who: {talent.upper: all}}
        stated: {s: {source: S, figures: {it: {role: talent.upper, figure: 24 h}}}}
        """
    )
    (claim,) = claims_of(Variants(programme))  # 4 × 2 h + 2 × 8 h is what the lower ones spend, too
    assert list(mends_by_counting(claim, programme, ledger(programme))) == []
