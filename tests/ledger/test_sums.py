"""Sums over entries: the parts make the whole."""

from collections.abc import Callable
from fractions import Fraction
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.ledger.entries import ledger
from talentc.ledger.entry import Entry
from talentc.ledger.people import People
from talentc.ledger.sums import as_times, for_all, per_person, possible_parts, range_over
from talentc.model.amount import NOTHING, Amount, Count
from talentc.model.programme import Programme

PARTED = """
    roles:
      talent:
        title: Talent
        people: 24
        parts: {level: {first-line: {title: First, people: 16}, second-line: {title: Second, people: 8}}}
      board: {title: Board, people: 6}
    activities:
      both: {title: Both, length: 4 h, who: {talent: all, board: 1 person}}
      first: {title: First, length: 2 h, who: {talent.first-line: all}}
      second: {title: Second, length: 3 h, times: 2, who: {talent.second-line: all}}
      own: {title: Own, length: 9 h, who: {talent: {time: none, because: Their own}}}
"""


def test_range_over__from_the_least_to_the_most() -> None:
    found = range_over([Amount.exactly(2), Amount(Fraction(1), Fraction(3), Fraction(4)), Amount.exactly(3)])
    assert found == Amount(Fraction(1), Fraction(3), Fraction(4))
    assert range_over([]) == NOTHING


def test_as_times__how_often_it_is_asked_whatever_it_counts_as(design: Callable[[str], Programme]) -> None:
    programme = design(
        """
        roles: {talent: {title: Talent, people: 24}}
        activities:
          a: {title: A, times: 3, length: 2 h, who: {talent: all}, preparation: {talent: 1 h per activity}}
          b: {title: B, times: 2, length: 9 h, who: {talent: {time: none, because: Their own}}}
          c: {title: C, length: 1 h, who: {talent: 2 people}}
        """
    )
    entries = ledger(programme)
    assert [entry.amount.planned for entry in as_times(entries, ())] == [3, 2, 1]
    assert [entry.amount.planned for entry in as_times(entries, ("preparation",))] == [1]
    assert per_person(as_times(entries, ()), programme).planned == 6


TRACKS = ("one", "two", "three")
LENGTHS = ("1 h", "2-3 h", "½-1 day (plan ½ day)", "about 4 h", "at least 2 h", "open", "at most 3 h")

activities = st.lists(
    st.tuples(
        st.sampled_from(LENGTHS),
        st.sampled_from(TRACKS),
        st.sampled_from(("1", "3", "2-4 (plan 3)", "½")),
        st.booleans(),
        st.sampled_from(("", "1 h per session", "2 h per activity")),
    ),
    min_size=1,
    max_size=6,
)


def corners(amount: Amount) -> tuple[object, ...]:
    return (amount.low, amount.planned, amount.high, amount.open)


def written(made: list[tuple[str, str, str, bool, str]]) -> str:
    lines = ["    roles: {talent: {title: Talent, people: 24}}", "    tracks:"]
    lines += [f"      {track}: {{title: {track}}}" for track in TRACKS]
    lines.append("    activities:")
    for number, (length, track, times, optional, preparation) in enumerate(made):
        lines += [
            f"      activity-{number}:",
            f"        {{title: A, track: {track}, length: {length}, times: {times},",
            f"         optional: {'true' if optional else 'false'}, who: {{talent: all}}",
            *([f"         , preparation: {{talent: {preparation}}}"] if preparation else []),
            "        }",
        ]
    return "\n".join(lines) + "\n"


def test_per_person__parts_of_a_role_make_a_range_whose_plan_asks_the_most(design: Callable[[str], Programme]) -> None:
    programme = design(PARTED)
    talent = [entry for entry in ledger(programme) if entry.role == "talent"]
    assert corners(per_person(talent, programme)) == (6, 10, 10, False)


def test_per_person__somebody_in_a_part_has_what_is_asked_of_it(design: Callable[[str], Programme]) -> None:
    programme = design(PARTED)
    talent = [entry for entry in ledger(programme) if entry.role == "talent"]
    assert corners(per_person(talent, programme, ("talent.first-line",))) == (6, 6, 6, False)
    assert corners(per_person(talent, programme, ("talent.second-line",))) == (10, 10, 10, False)


def test_per_person__leaves_out_one_of_several_and_what_is_not_counted(design: Callable[[str], Programme]) -> None:
    programme = design(PARTED)
    board = [entry for entry in ledger(programme) if entry.role == "board"]
    own = [entry for entry in ledger(programme) if entry.activity == "own"]
    assert corners(per_person(board, programme)) == (0, 0, 0, False)
    assert corners(per_person(own, programme)) == (0, 0, 0, False)


def test_for_all__sums_over_everybody(design: Callable[[str], Programme]) -> None:
    programme = design(PARTED)
    entries = ledger(programme)
    assert for_all(entries) == Amount.exactly(24 * 4 + 4 + 16 * 2 + 8 * 6)
    inferred = design(PARTED.replace("people: 16", "people: unknown"))
    assert for_all(ledger(inferred)) == for_all(entries)
    unknown = design(PARTED.replace("people: 16", "people: unknown").replace("people: 24", "people: unknown"))
    assert for_all(ledger(unknown)) is None


def test_per_person__leaves_out_parts_with_nobody(design: Callable[[str], Programme]) -> None:
    programme = design(PARTED)
    entries = [entry for entry in ledger(programme) if entry.role == "talent"]
    assert per_person(entries, programme) == Amount(Fraction(6), Fraction(10), Fraction(10))
    people = People(programme, {"talent.second-line": Count(Amount.exactly(0), "0")})
    assert per_person(entries, programme, (), people) == Amount.exactly(6)
    nobody = People(
        programme, {f"talent.{part}": Count(Amount.exactly(0), "0") for part in ("first-line", "second-line")}
    )
    assert per_person(entries, programme, (), nobody) == per_person(entries, programme)


@given(activities)
def test_per_person__the_parts_sum_to_the_whole(made: list[tuple[str, str, str, bool, str]]) -> None:
    programme = assembled(written(made))
    entries = ledger(programme)
    whole = per_person(entries, programme)
    for key in ("track", "activity", "time", "voluntary", "phase", "session"):
        groups: dict[object, list[Entry]] = {}
        for entry in entries:
            groups.setdefault(getattr(entry, key), []).append(entry)
        parts = [per_person(group, programme) for group in groups.values()]
        summed = parts[0]
        for part in parts[1:]:
            summed = summed + part
        assert corners(summed) == corners(whole), key
        assert summed.about == whole.about


@given(activities)
def test_per_person__low_is_at_most_planned_and_that_at_most_high(made: list[tuple[str, str, str, bool, str]]) -> None:
    programme = assembled(written(made))
    for amount in (per_person(ledger(programme), programme), *(entry.amount for entry in ledger(programme))):
        assert 0 <= amount.low <= amount.planned
        assert amount.high is None or amount.planned <= amount.high
        assert not amount.open or amount.high is None


@given(activities)
def test_for_all__is_everybody_times_the_time_of_one(made: list[tuple[str, str, str, bool, str]]) -> None:
    programme = assembled(written(made))
    everybody = for_all(ledger(programme))
    assert everybody is not None
    assert corners(everybody) == corners(per_person(ledger(programme), programme) * Amount.exactly(24))


def assembled(text: str) -> Programme:
    from talentc.read.yaml_text import read_yaml
    from talentc.validate.assemble import assemble

    lines = chain(("talentc: 1", "id: a", "title: A", "units: {day: 8 h}"), (line[4:] for line in text.splitlines()))
    tree, findings = read_yaml("a.yaml", "\n".join(lines) + "\n")
    assert tree is not None, findings
    programme, findings = assemble(tree)
    assert programme is not None, findings
    return programme


AGENDA = """
    roles:
      talent:
        title: Talent
        people: 8
        parts: {level: {one: {title: One, people: 4}, two: {title: Two, people: 4}}}
    activities:
      lines:
        title: Lines
        who: {talent: all}
        agenda:
          - {clock: 09:00-12:00, title: Together}
          - {clock: 13:00-14:00, title: Two, who: {talent.two: all}}
          - {clock: 14:00-15:00, title: Free, optional: true}
      unlike:
        title: Unlike
        choose: {talent: 2}
        who: {talent: all}
        sessions: {a: {length: 1 h}, b: {length: 2 h}, c: {length: 3 h}}
      often:
        title: Often
        choose: {talent: 1}
        who: {talent: all}
        sessions: {a: {length: 1 h, times: 3}, b: {length: 1 h, times: 2}}
      only-two: {title: Only two, length: 1 h, who: {talent.two: all}}
"""


@pytest.mark.parametrize(
    ("activity", "role", "low", "planned"),
    [
        ("lines", "talent", 1, 1),
        ("lines", "talent.two", 1, 1),
        ("unlike", "talent", 2, 2),
        ("often", "talent", 2, 3),
        ("only-two", "talent", 0, 1),
        ("only-two", "talent.two", 1, 1),
    ],
)
def test_as_times__one_who_is_there_is_there_once(
    activity: str, role: str, low: int, planned: int, design: Callable[[str], Programme]
) -> None:
    programme = design(AGENDA)
    mine = [entry for entry in ledger(programme) if entry.activity == activity]
    found = per_person(as_times(mine, ()), programme, (role,))
    assert (found.low, found.planned) == (Fraction(low), Fraction(planned))


def test_possible_parts__those_named_or_those_with_people(design: Callable[[str], Programme]) -> None:
    programme, parts = design(PARTED), ("first-line", "second-line")
    people = People(programme, {"talent.second-line": Count(Amount.exactly(0), "0")})
    assert possible_parts("talent", parts, (), None) == parts
    assert possible_parts("talent", parts, (), people) == ("first-line",)
    assert possible_parts("talent", parts, ("talent.second-line",), people) == ("second-line",)
    assert possible_parts("talent", ("second-line",), (), people) == ("second-line",)
