"""Which wrong figures follow from others: the error is told once, at its root."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from talentc.check.claims import Claim, claims_of
from talentc.check.follows import trace
from talentc.check.variants import Variants
from talentc.ledger.exact import exact, rounded
from talentc.model.programme import Programme

Design = Callable[[str], Programme]


def traced(programme: Programme) -> dict[str, Claim]:
    return {claim.name: claim for claim in trace(claims_of(Variants(programme)))}


def written(lengths: list[list[int]], figures: list[str]) -> str:
    """A programme with a track for each list, an activity for each length in it, and these figures."""
    lines = ["roles:", "  talent: {title: Talent, people: 8}", "tracks:"]
    lines += [f"  track-{number}: {{title: Track}}" for number in range(len(lengths))]
    lines.append("activities:")
    for track, hours in enumerate(lengths):
        for number, length in enumerate(hours):
            it = f"{{title: A, track: track-{track}, length: {length} h, who: {{talent: all}}}}"
            lines.append(f"  a-{track}-{number}: {it}")
    lines += ["stated:", "  tender:", "    source: Tender", "    figures:", *(f"      {figure}" for figure in figures)]
    return "\n".join(lines) + "\n"


trees = st.lists(st.lists(st.integers(1, 40), min_size=2, max_size=4), min_size=2, max_size=4)


@settings(max_examples=60)
@given(trees, st.data())
def test_trace__one_error_in_a_tree_of_totals_is_the_only_root(
    design: Design, lengths: list[list[int]], data: st.DataObject
) -> None:
    track = data.draw(st.integers(0, len(lengths) - 1))
    number = data.draw(st.integers(0, len(lengths[track]) - 1))
    error = data.draw(st.integers(1, 60))
    stated = [list(hours) for hours in lengths]
    stated[track][number] += error
    in_days = data.draw(st.booleans())
    figures = [
        f"f-{t}-{n}: {{role: talent, activity: a-{t}-{n}, figure: {hours} h}}"
        for t, row in enumerate(stated)
        for n, hours in enumerate(row)
    ]
    figures += [_figure(f"t-{t}", f"track: track-{t}, ", sum(row), in_days) for t, row in enumerate(stated)]
    figures.append(_figure("total", "", sum(map(sum, stated)), in_days))
    claims = traced(design(written(lengths, data.draw(st.permutations(figures)))))
    wrong = {name for name, claim in claims.items() if claim.verdict == "disagrees"}
    roots = {name for name in wrong if claims[name].follows is None}
    assert roots == {f"f-{track}-{number}"}
    assert wrong - roots <= {f"t-{track}", "total"}
    if not in_days:
        assert wrong - roots == {f"t-{track}", "total"}
    assert {claims[name].follows for name in wrong - roots} <= {f"tender.f-{track}-{number}"}


def _figure(name: str, keys: str, hours: int, in_days: bool) -> str:
    days = exact(rounded(Fraction(hours, 8), 2))
    days = days if "." in days else f"{days}.00"
    return f"{name}: {{role: talent, {keys}figure: {days} days}}" if in_days else (
        f"{name}: {{role: talent, {keys}figure: {hours} h}}"
    )  # fmt: skip


@settings(max_examples=30)
@given(trees)
def test_trace__without_an_error_there_is_no_root(design: Design, lengths: list[list[int]]) -> None:
    figures = [f"t-{t}: {{role: talent, track: track-{t}, figure: {sum(row)} h}}" for t, row in enumerate(lengths)]
    claims = traced(design(written(lengths, figures)))
    assert {claim.verdict for claim in claims.values()} == {"agrees"}
    assert all(claim.follows is None and not claim.parts for claim in claims.values())


def test_trace__two_errors_are_two_roots_and_the_total_follows_from_the_larger(design: Design) -> None:
    figures = [
        "one: {role: talent, activity: a-0-0, figure: 5 h}",
        "two: {role: talent, activity: a-1-0, figure: 12 h}",
        "total: {role: talent, figure: 17 h}",
    ]
    claims = traced(design(written([[4], [9]], figures)))
    assert [claims[name].follows for name in ("one", "two", "total")] == [None, None, "tender.two"]


def test_trace__an_error_of_its_own_in_the_total_is_a_root_too(design: Design) -> None:
    figures = ["one: {role: talent, activity: a-0-0, figure: 5 h}", "total: {role: talent, figure: 20 h}"]
    claims = traced(design(written([[4], [9]], figures)))
    assert [claims[name].follows for name in ("one", "total")] == [None, None]


def test_trace__errors_of_other_people_explain_nothing(design: Design) -> None:
    figures = [
        "one: {role: talent, for: all, activity: a-0-0, figure: 33 h}",
        "total: {role: talent, figure: 14 h}",
    ]
    claims = traced(design(written([[4], [9]], figures)))
    assert claims["total"].follows is None


def test_trace__a_total_of_rounded_parts_is_known_by_its_parts(design: Design) -> None:
    figures = [
        "one: {role: talent, activity: a-0-0, figure: 1 day}",
        "two: {role: talent, activity: a-1-0, figure: 1.13 days}",
        "three: {role: talent, activity: a-1-1, figure: 0.38 days}",
        "total: {role: talent, figure: 2.51 days}",
    ]
    claims = traced(design(written([[8], [9, 3]], figures)))
    assert claims["total"].verdict == "disagrees"
    assert claims["total"].follows is None
    assert claims["total"].parts == ("tender.one", "tender.two", "tender.three")


@pytest.mark.parametrize(("total", "root"), [("2.51", None), ("2.52", None), ("2.14", None)])
def test_trace__rounding_explains_only_the_exact_sum_of_the_parts(total: str, root: str | None, design: Design) -> None:
    figures = [
        "one: {role: talent, activity: a-0-0, figure: 1 day}",
        "two: {role: talent, activity: a-1-0, figure: 1.13 days}",
        "three: {role: talent, activity: a-1-1, figure: 0.38 days}",
        f"total: {{role: talent, figure: {total} days}}",
    ]
    claims = traced(design(written([[8], [9, 3]], figures)))
    assert bool(claims["total"].parts) is (total == "2.51")
    assert claims["total"].follows is root


def test_trace__the_order_of_the_figures_decides_nothing(design: Design) -> None:
    parts = [f"f-0-{n}: {{role: talent, activity: a-0-{n}, figure: 1.13 days}}" for n in range(20)]
    total = "total: {role: talent, figure: 22.6 days}"
    for figures in ([*parts, total], [total, *reversed(parts)]):
        claims = traced(design(written([[9] * 20], figures)))
        assert len(claims["total"].parts) == 20
        assert {claim.verdict for name, claim in claims.items() if name != "total"} == {"agrees"}


@pytest.mark.parametrize(
    "figures",
    [
        # Inside a track that is wrong by 5, an activity that is wrong by 3: the total is wrong by the track's 5.
        ["a: {role: talent, activity: a-0-0, figure: 4 h}", "track: {role: talent, track: track-0, figure: 7 h}"],
        # The same thing is stated twice, in two wrong ways; the total carries on one of them.
        ["a: {role: talent, activity: a-0-0, figure: 4 h}", "track: {role: talent, activity: a-0-0, figure: 6 h}"],
        # Two parts are wrong, and only one of them went into the total.
        ["a: {role: talent, activity: a-0-0, figure: 4 h}", "track: {role: talent, activity: a-0-1, figure: 6 h}"],
    ],
)
def test_trace__a_total_follows_from_one_of_several_errors(figures: list[str], design: Design) -> None:
    claims = traced(design(written([[1, 1], [1, 1]], [*figures, "total: {role: talent, figure: 9 h}"])))
    assert (claims["a"].follows, claims["track"].follows) == (None, None)
    assert claims["total"].follows == "tender.track"


def test_trace__hours_follow_from_a_wrong_count(design: Design) -> None:
    figures = [
        "hours: {role: talent, activity: a-0-0, figure: 4 h}",
        "count: {role: talent, activity: a-0-0, figure: 2 times}",
    ]
    claims = traced(design(written([[2]], figures)))
    assert (claims["count"].follows, claims["hours"].follows) == (None, "tender.count")


def test_trace__a_count_of_one_sort_follows_from_none_of_another(design: Design) -> None:
    """Four meetings instead of three make no third activity, however long they last."""
    text = """
        roles: {talent: {title: T, people: 10}}
        kinds: {m: {title: M, length: 1 h, times: 3, who: {talent: all}}}
        activities: {a: {title: A, kind: m}, b: {title: B, kind: m}}
        stated:
          s:
            source: S
            figures:
              count: {role: talent, kind: m, figure: 3 activities}
              a-times: {role: talent, activity: a, figure: 4 times}
    """
    claims = traced(design(text))
    assert (claims["count"].follows, claims["a-times"].follows) == (None, None)


def test_trace__a_total_of_two_wrong_parts_and_not_of_the_third(design: Design) -> None:
    figures = [
        *(f"f-{n}: {{role: talent, activity: a-0-{n}, figure: {hours} h}}" for n, hours in enumerate((5, 7, 14))),
        "total: {role: talent, figure: 19 h}",
    ]
    claims = traced(design(written([[4, 5, 7]], figures)))
    assert [claims[f"f-{n}"].follows for n in range(3)] == [None, None, None]
    assert claims["total"].follows == "tender.f-1"


def test_trace__a_wrong_part_and_a_total_that_is_right(design: Design) -> None:
    figures = ["one: {role: talent, activity: a-0-0, figure: 5 h}", "total: {role: talent, figure: 13 h}"]
    claims = traced(design(written([[4], [9]], figures)))
    assert [claims[name].verdict for name in ("one", "total")] == ["disagrees", "agrees"]


def test_trace__errors_that_cancel_out_make_no_total_right(design: Design) -> None:
    figures = [
        "one: {role: talent, activity: a-0-0, figure: 6 h}",
        "two: {role: talent, activity: a-1-0, figure: 7 h}",
        "total: {role: talent, figure: 13 h}",
        "count: {role: talent, figure: 2 activities}",
    ]
    claims = traced(design(written([[4], [9]], figures)))
    assert (claims["total"].verdict, set(claims["total"].cancels)) == ("hollow", {"tender.one", "tender.two"})
    assert claims["count"].verdict == "agrees"


@pytest.mark.parametrize("second", ["6 h", "8 h", "9 h"])
def test_trace__errors_that_do_not_cancel_out_are_their_own(second: str, design: Design) -> None:
    figures = [
        "one: {role: talent, activity: a-0-0, figure: 6 h}",
        f"two: {{role: talent, activity: a-1-0, figure: {second}}}",
        "total: {role: talent, figure: 13 h}",
    ]
    assert traced(design(written([[4], [9]], figures)))["total"].verdict == "agrees"


def test_trace__everybodys_time_follows_from_one_persons(design: Design) -> None:
    figures = [
        "everybody: {role: talent, for: all, figure: 112 h}",
        "client: {side: client, for: all, figure: 112 h}",
        "one: {role: talent, activity: a-0-0, figure: 5 h}",
    ]
    claims = traced(design(written([[4], [9]], figures)))
    assert [claims[name].follows for name in ("everybody", "client", "one")] == ["tender.one", "tender.one", None]


def test_trace__a_total_in_hours_follows_from_a_part_that_is_printed_in_days(design: Design) -> None:
    """1.2 days are 9.6 h, or anything that is rounded to it: the total has 9 h and a half of them."""
    figures = [
        "one: {role: talent, activity: a-0-0, figure: 1.2 days}",
        "total: {role: talent, figure: 18.5 h}",
    ]
    claims = traced(design(written([[4], [9]], figures)))
    assert [claims[name].follows for name in ("one", "total")] == [None, "tender.one"]


def test_trace__a_whole_number_that_carries_an_error_on_is_not_rounded(design: Design) -> None:
    figures = [
        "one: {role: talent, activity: a-0-0, figure: 7 h}",
        "total: {role: talent, figure: 2 days}",
        "other: {role: talent, activity: a-1-0, figure: 1 day}",
    ]
    claims = traced(design(written([[4], [9]], figures)))
    assert (claims["total"].verdict, claims["total"].follows) == ("disagrees", "tender.one")
    assert (claims["other"].verdict, claims["other"].follows) == ("hollow", None)


def test_trace__a_total_of_whole_numbers_that_are_rounded(design: Design) -> None:
    figures = [f"f-{n}: {{role: talent, activity: a-0-{n}, figure: 1 day}}" for n in range(8)]
    claims = traced(design(written([[9] * 8], [*figures, "total: {role: talent, figure: 8 days}"])))
    assert (claims["total"].verdict, claims["total"].follows, len(claims["total"].parts)) == ("disagrees", None, 8)


def test_trace__a_part_of_a_role_is_part_of_the_role(design: Design) -> None:
    text = """
        roles: {talent: {title: T, people: 8, parts: {level: {one: {title: One}, two: {title: Two}}}}}
        activities:
          a: {title: A, length: 2 h, who: {talent: all}}
          b: {title: B, length: 3 h, who: {talent.two: all}}
        stated:
          s:
            source: S
            figures:
              b: {role: talent.two, activity: b, figure: 4 h}
              two: {role: talent.two, figure: 6 h}
              all: {role: talent, figure: 6 h}
    """
    claims = traced(design(text))
    assert [claims[name].follows for name in ("b", "two", "all")] == [None, "s.b", "s.b"]


def test_trace__hours_follow_from_a_count_with_what_is_prepared_each_time(design: Design) -> None:
    text = """
        roles: {talent: {title: T, people: 10}}
        activities: {a: {title: A, times: 3, length: 2 h, preparation: {talent: 1 h per session}, who: {talent: all}}}
        stated: {s: {source: S, figures: {count: {role: talent, figure: 4 times}, hours: {role: talent, figure: 12 h}}}}
    """
    claims = traced(design(text))
    assert (claims["count"].follows, claims["hours"].follows) == (None, "s.count")


def test_trace__a_count_of_many_follows_from_a_count_of_some(design: Design) -> None:
    text = """
        roles: {talent: {title: T, people: 10}}
        kinds: {m: {title: M, who: {talent: all}}, camp: {title: C, like: m}}
        activities: {a: {title: A, kind: m, length: 1 h}, b: {title: B, kind: camp, length: 8 h}}
        stated:
          s: {source: S, figures: {all: {kind: m, figure: 3 activities}, camps: {kind: camp, figure: 2 activities}}}
    """
    claims = traced(design(text))
    assert (claims["camps"].follows, claims["all"].follows) == (None, "s.camps")


HEADS = """
    roles: {{talent: {{title: T, people: 8}}, manager: {{title: M, people: 8}}}}
    activities:
      x: {{title: X, length: 2 h, who: {{talent: all, manager: all}}}}
      y: {{title: Y, length: 3 h, who: {{talent: all}}}}
    stated: {{s: {{source: S, figures: {{heads: {{role: talent, figure: 10 people}}, {figures}}}}}}}
"""


@pytest.mark.parametrize(
    ("figures", "follows"),
    [
        # Ten people instead of eight, in whatever is summed up over them.
        ("x: {role: talent, for: all, activity: x, figure: 20 h}, all: {role: talent, for: all, figure: 50 h}", ["s.heads", "s.heads"]),
        ("all: {role: talent, for: all, figure: 50 h}, x: {role: talent, for: all, activity: x, figure: 20 h}", ["s.heads", "s.heads"]),
        ("x: {role: talent, for: all, activity: x, figure: 22 h}", [None]),
        ("x: {role: manager, for: all, activity: x, figure: 20 h}", [None]),
        ("x: {role: talent, activity: x, figure: 3 h}, all: {role: talent, for: all, figure: 60 h}", [None, "s.heads"]),
    ],
)  # fmt: skip
def test_trace__the_time_of_all_follows_from_how_many_they_are(
    figures: str, follows: list[str | None], design: Design
) -> None:
    claims = traced(design(HEADS.format(figures=figures)))
    assert claims["heads"].follows is None
    assert [claim.follows for name, claim in claims.items() if name != "heads"] == follows
