"""Stated figures as wholes and parts."""

from collections.abc import Callable

import pytest

from talentc.check.claims import Claim, claims_of
from talentc.check.parts import figures_of, itemised, summed_parts
from talentc.check.variants import Variants
from talentc.ledger.exact import exact
from talentc.model.programme import Programme

DESIGN = """
    roles: {talent: {title: Talent, people: 8}}
    activities:
      a: {title: A, length: 6 h, who: {talent: all}}
      b: {title: B, length: 4 h, who: {talent: all}}
      c: {title: C, length: 2 h, who: {talent: all}}
    stated:
      tender:
        source: Tender
        figures:
"""
A, B, C = (f"{{role: talent, activity: {name}, figure: {hours} h}}" for name, hours in (("a", 6), ("b", 4), ("c", 2)))


def claims(design: Callable[[str], Programme], *figures: str) -> list[Claim]:
    lines = "".join(f"          f-{number}: {figure}\n" for number, figure in enumerate(figures))
    programme = design(DESIGN + lines)
    return list(claims_of(Variants(programme)))


@pytest.mark.parametrize(
    ("figures", "parts", "rest", "designed"),
    [
        (("{role: talent, figure: 20 h}", A, B), 2, "10", "2"),
        (("{role: talent, figure: 20 h}", A, B, C), 3, "8", "0"),
        (("{role: talent, figure: 8 h}", A, B), 2, "-2", "2"),
        (("{role: talent, figure: 20 h}", "{role: talent, activity: [a, b], figure: 10 h}", A, B), 1, "10", "2"),
        (("{role: talent, figure: 2.5 days}", A), 1, "14", "6"),
    ],
)
def test_itemised__is_what_the_parts_leave_of_the_whole(
    figures: tuple[str, ...], parts: int, rest: str, designed: str, design: Callable[[str], Programme]
) -> None:
    whole, *others = claims(design, *figures)
    found = itemised(whole, figures_of([whole, *others]))
    assert found is not None
    assert (len(found.parts), exact(found.rest), exact(found.designed)) == (parts, rest, designed)
    assert found.are_right is (designed == "0")


@pytest.mark.parametrize(
    "figures",
    [
        ("{role: talent, figure: 20 h}",),
        ("{role: talent, figure: 20 h}", "{role: talent, for: all, activity: a, figure: 48 h}"),
        ("{role: talent, figure: 20 h}", "{role: talent, activity: a, figure: at most 6 h}"),
        ("{role: talent, figure: 18-20 h}", A),
        ("{role: talent, figure: 3 activities}", A),
    ],
)
def test_itemised__only_what_adds_up(figures: tuple[str, ...], design: Callable[[str], Programme]) -> None:
    whole, *others = claims(design, *figures)
    assert itemised(whole, figures_of([whole, *others])) is None


def test_summed_parts__are_those_whose_printed_figures_make_the_whole(design: Callable[[str], Programme]) -> None:
    whole, *others = claims(design, "{role: talent, figure: 12 h}", A, B, C)
    figures = figures_of([whole, *others])
    assert summed_parts(whole, figures) == tuple(others)
    assert summed_parts(others[0], figures) == ()


def test_summed_parts__two_texts_that_each_leave_out_something_are_no_endless_search(
    design: Callable[[str], Programme],
) -> None:
    names = [f"a{number}" for number in range(30)]
    activities = "".join(f"      {name}: {{title: A, length: 1 h, who: {{talent: all}}}}\n" for name in names)
    texts = "".join(
        f"      {text}:\n        source: {text}\n        figures:\n"
        + "".join(f"          {text}-{name}: {{role: talent, activity: {name}, figure: 1 h}}\n" for name in names[:-1])
        for text in ("one", "two")
    )
    total = "      whole: {source: whole, figures: {whole: {role: talent, figure: 29 h}}}\n"
    programme = design(
        f"    roles: {{talent: {{title: Talent}}}}\n    activities:\n{activities}    stated:\n{texts}{total}"
    )
    claims = claims_of(Variants(programme))
    assert summed_parts(claims[-1], figures_of(claims)) == ()


def test_summed_parts__of_very_many_there_is_no_deep_search(design: Callable[[str], Programme]) -> None:
    names = [f"a{number}" for number in range(1200)]
    activities = "".join(f"      {name}: {{title: A, length: 1 h, who: {{talent: all}}}}\n" for name in names)
    each = "".join(f"          {name}: {{role: talent, activity: {name}, figure: 1 h}}\n" for name in names)
    programme = design(
        f"    roles: {{talent: {{title: Talent}}}}\n    activities:\n{activities}    stated:\n      s:\n"
        f"        source: S\n        figures:\n          whole: {{role: talent, figure: 9 h}}\n{each}"
    )
    claims = claims_of(Variants(programme))
    assert summed_parts(claims[0], figures_of(claims)) == ()


def test_figures__inside_are_those_of_the_same_people(design: Callable[[str], Programme]) -> None:
    everybody = "{role: talent, for: all, activity: a, figure: 48 h}"
    whole, *others = claims(design, "{role: talent, figure: 12 h}", B, everybody, A)
    figures = figures_of([whole, *others])
    assert list(figures.inside(whole)) == [others[0], others[2]]
    assert list(figures.inside(others[0])) == []
