"""A programme as its ledger: what is asked of whom, how often, and where it is said."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given, settings

from talentc.ledger.entries import ledger
from talentc.ledger.entry import Entry
from talentc.model.amount import NONE, Amount
from talentc.model.programme import Programme
from talentc.read.yaml_text import read_yaml
from talentc.validate.assemble import assemble
from tests.generated import Tender, designs

ROLES = """
    roles:
      talent:
        title: Talent
        people: 24
        parts: {level: {first-line: {title: First, people: 16}, second-line: {title: Second, people: 8}}}
      line-manager: {title: Line manager, people: 1 per talent}
      mentor: {title: Mentor, people: 1 per 1-2 talents (plan 2), optional: true}
      board: {title: Board, people: 6}
      guest: {title: Guest, people: unknown}
      trainer: {title: Trainer, people: [One, Two], side: provider}
    groups:
      buddy: {title: Buddies, of: talent, size: 2}
    tracks:
      common: {title: Common}
      digital: {title: Digital}
    kinds:
      module: {title: Module, length: 1 day, who: {talent: all}}
"""
MODULES = """
      module-1: {title: Module 1, kind: module}
      module-2: {title: Module 2, kind: module}
"""


def entries(activity: str, design: Callable[[str], Programme], modules: str = "") -> tuple[Entry, ...]:
    return tuple(
        entry
        for entry in ledger(design(f"{ROLES}    activities:\n      it: {{title: It, {activity}}}\n{modules}"))
        if entry.activity == "it"
    )


def summary(found: tuple[Entry, ...]) -> list[tuple[object, ...]]:
    """Role (or part), time, planned hours of one person, planned hours of all."""
    return [
        (
            f"{entry.role}.{entry.part}" if entry.part else entry.role,
            entry.time,
            entry.amount.planned,
            entry.for_all.planned if entry.for_all is not None else None,
        )
        for entry in found
    ]


@pytest.mark.parametrize(
    ("activity", "wanted"),
    [
        ("length: 4 h, who: {talent: all}", [("talent", "attendance", 4, 96)]),
        ("length: 4 h, times: 3, who: {talent: all}", [("talent", "attendance", 12, 288)]),
        ("length: ½ day, times: 2½, who: {talent: all}", [("talent", "attendance", 10, 240)]),
        ("length: 2 h, each: talent, who: {talent: all, line-manager: all}",
         [("talent", "attendance", 2, 48), ("line-manager", "attendance", 2, 48)]),
        ("length: 2 h, each: talent, who: {trainer: all}", [("trainer", "attendance", 48, 96)]),
        ("length: 2 h, each: talent, who: {trainer: 1 person}", [("trainer", "attendance", 2, 48)]),
        ("length: 2 h, each: buddy, who: {talent: all, trainer: all}",
         [("talent", "attendance", 2, 48), ("trainer", "attendance", 24, 48)]),
        ("length: 2 h, each: talent, who: {mentor: all}", [("mentor", "attendance", 4, 48)]),
        ("length: 2 h, each: module, who: {talent: all}", [("talent", "attendance", 4, 96)]),
        ("length: 2 h, each: [talent, module], who: {line-manager: all}", [("line-manager", "attendance", 4, 96)]),
        ("length: 4 h, who: {board: 1 person}", [("board", "attendance", 4, 4)]),
        ("length: 4 h, who: {board: 2 people}", [("board", "attendance", 4, 8)]),
        ("length: 4 h, who: {trainer: [One]}", [("trainer", "attendance", 4, 4)]),
        ("length: 4 h, who: {board: some}", [("board", "attendance", 4, None)]),
        ("length: 4 h, who: {guest: all}", [("guest", "attendance", 4, None)]),
        ("length: 4 h, who: {talent.first-line: all}", [("talent.first-line", "attendance", 4, 64)]),
        ("length: 4 h, who: {talent: all, line-manager: {length: 1 h}}",
         [("talent", "attendance", 4, 96), ("line-manager", "attendance", 1, 24)]),
        ("clock: 09:00-11:30, who: {talent: all}", [("talent", "attendance", Fraction(5, 2), 60)]),
    ],
)  # fmt: skip
def test_ledger__attendance(
    activity: str, wanted: list[tuple[str, str, int, int | None]], design: Callable[[str], Programme]
) -> None:
    assert summary(entries(activity, design, MODULES)) == wanted


@pytest.mark.parametrize(
    ("activity", "wanted"),
    [
        ("preparation: {talent: 1 h per activity}", [("talent", "preparation", 1, 24)]),
        ("preparation: {talent: 1 h per session}", [("talent", "preparation", 3, 72)]),
        ("sessions: {a: {}, b: {}}, preparation: {talent: 1 h per activity}", [("talent", "preparation", 1, 24)]),
        ("sessions: {a: {}, b: {}}, preparation: {talent: 1 h per session}",
         [("talent", "preparation", 3, 72), ("talent", "preparation", 3, 72)]),
        ("follow-up: {talent: 1 h per session}, travel: {talent: 30 min per session}",
         [("talent", "follow-up", 3, 72), ("talent", "travel", Fraction(3, 2), 36)]),
        ("preparation: {talent.first-line: 1 h per activity}", [("talent.first-line", "preparation", 1, 16)]),
        ("preparation: {board: 1 h per activity}", []),
        ("each: module, preparation: {talent: 1 h per activity}", [("talent", "preparation", 2, 48)]),
    ],
)  # fmt: skip
def test_ledger__preparation_and_the_like(
    activity: str, wanted: list[tuple[str, str, int, int]], design: Callable[[str], Programme]
) -> None:
    found = entries(f"length: 4 h, times: 3, who: {{talent: all}}, {activity}", design, MODULES)
    assert [each for each in summary(found) if each[1] != "attendance"] == wanted


def test_ledger__what_is_asked_of_a_role_is_asked_of_its_parts_where_those_alone_take_part(
    design: Callable[[str], Programme],
) -> None:
    found = entries("length: 4 h, who: {talent.first-line: all}, preparation: {talent: 1 h per activity}", design)
    assert summary(found)[1:] == [("talent.first-line", "preparation", 1, 16)]


def test_ledger__preparation_may_count_on_another_track(design: Callable[[str], Programme]) -> None:
    prepared = "preparation: {talent: {length: 1 h per activity, track: digital}}"
    found = entries(f"length: 4 h, track: common, who: {{talent: all}}, {prepared}", design)
    assert [entry.track for entry in found] == ["common", "digital"]


@pytest.mark.parametrize(
    ("activity", "voluntary"),
    [
        ("who: {talent: all}", False),
        ("who: {talent: {optional: true}}", True),
        ("who: {talent: all}, optional: true", True),
        ("who: {talent: {optional: false}}, optional: true", False),
        ("who: {mentor: all}", True),
        ("who: {mentor: {optional: false}}", True),
    ],
)
def test_ledger__voluntary_is_what_a_role_an_activity_or_one_role_in_it_says(
    activity: str, voluntary: bool, design: Callable[[str], Programme]
) -> None:
    assert [entry.voluntary for entry in entries(f"length: 4 h, {activity}", design)] == [voluntary]


@pytest.mark.parametrize(
    ("preparation", "voluntary"),
    [("1 h per activity", True), ("{length: 1 h per activity, optional: false}", False)],
)
def test_ledger__preparation_is_voluntary_where_taking_part_is(
    preparation: str, voluntary: bool, design: Callable[[str], Programme]
) -> None:
    said = f"length: 4 h, optional: true, who: {{talent: all}}, preparation: {{talent: {preparation}}}"
    assert entries(said, design)[1].voluntary is voluntary


def test_ledger__preparation_is_not_voluntary_where_the_role_must_be_there(design: Callable[[str], Programme]) -> None:
    said = "length: 4 h, optional: true, who: {talent: {optional: false}}, preparation: {talent: 1 h per activity}"
    assert [entry.voluntary for entry in entries(said, design)] == [False, False]


def test_ledger__time_that_is_not_counted_stays_with_its_reason(design: Callable[[str], Programme]) -> None:
    (entry,) = entries("length: 4 h, who: {talent: {time: none, because: Their own}}", design)
    assert entry.amount == entry.for_all == NONE
    assert entry.because is not None
    assert not entry.is_counted


def test_ledger__open_is_open_and_a_rate_over_an_unknown_length_too(design: Callable[[str], Programme]) -> None:
    for said in ("length: open", "length: 1 h, times: 1 per week", "length: 2 h, times: open"):
        (entry,) = entries(f"{said}, who: {{talent: all}}", design)
        assert [entry.amount.low, entry.amount.planned, entry.amount.high] == [0, 0, None]
        assert entry.amount.open


def test_ledger__ranges_multiply_corner_by_corner(design: Callable[[str], Programme]) -> None:
    (entry,) = entries("length: 1-2 h, times: 3-5 (plan 4), who: {talent: all}", design)
    assert [entry.amount.low, entry.amount.planned, entry.amount.high] == [3, 8, 10]


def test_ledger__every_entry_knows_the_place_that_asks_for_it(design: Callable[[str], Programme]) -> None:
    programme = design(f"{ROLES}    activities:\n      it:\n        title: It\n        kind: module\n"
                       "        who: {board: {length: 2 h}}\n        preparation: {talent: 1 h per activity}\n")  # fmt: skip
    lines = [entry.span.line for entry in ledger(programme)]
    kind = programme.file.kinds["module"].place.of("length").line
    own = programme.activities[0].place
    assert lines == [kind, own.within("who").of("board").line, own.within("preparation").of("talent").line]


def test_ledger__per_activity_and_per_session_do_not_hide_each_other(design: Callable[[str], Programme]) -> None:
    sessions = "one: {preparation: {talent: 1 h per session}}, two: {preparation: {talent: 3 h per activity}}"
    activity = f"length: 1 h, who: {{talent: all}}, sessions: {{{sessions}}}"
    found = [entry for entry in entries(activity, design) if entry.time == "preparation"]
    assert [entry.amount.planned for entry in found] == [1, 3]


def test_ledger__preparation_of_a_role_and_of_its_part_both_count(design: Callable[[str], Programme]) -> None:
    allowed = "{talent: 1 h per activity, talent.first-line: 2 h per activity}"
    found = entries(f"length: 1 h, who: {{talent.first-line: all}}, preparation: {allowed}", design)
    assert [entry.amount.planned for entry in found if entry.time == "preparation"] == [1, 2]


def test_ledger__what_is_held_for_each_is_held_so_often_however_it_is_shared(
    design: Callable[[str], Programme],
) -> None:
    """24 talents are served by 12 mentors, two each: 24 talks, not 12 times the most that one of them may serve."""
    found = entries("length: 1 h, each: talent, who: {talent: all, mentor: all}", design)
    assert {entry.role: entry.for_all.planned for entry in found if entry.for_all} == {"talent": 24, "mentor": 24}


@pytest.mark.parametrize(
    ("role", "hours"), [("talent", (1, 1, 1)), ("talent.first-line", (1, 1, 1)), ("talent.second-line", (0, 0, 0))]
)
def test_ledger__what_is_held_for_each_of_a_part_is_not_for_the_others(
    role: str, hours: tuple[int, ...], design: Callable[[str], Programme]
) -> None:
    (entry,) = entries(f"length: 1 h, each: talent.first-line, who: {{{role}: all}}", design)
    low, planned, high = (Fraction(number) for number in hours)
    assert entry.amount == Amount(low, planned, high)
    assert entry.part == ("second-line" if role == "talent.second-line" else "first-line")


@settings(max_examples=50)
@given(designs(ranges=True))
def test_ledger__the_corners_of_an_amount_are_in_order(tender: Tender) -> None:
    tree, _ = read_yaml("programme.yaml", tender.text)
    assert tree is not None
    programme, _ = assemble(tree)
    assert programme is not None
    for by_clock in (False, True):
        for entry in ledger(programme, by_clock=by_clock):
            for amount in (entry.times, entry.amount, entry.for_all or entry.amount):
                assert amount.low <= amount.planned
                assert amount.high is None or amount.planned <= amount.high
