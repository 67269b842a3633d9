"""Head-counts, and whom a role meets."""

from collections.abc import Callable
from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.ledger.entries import ledger
from talentc.ledger.people import ONE, People
from talentc.model.amount import Amount
from talentc.model.programme import Programme

ROLES = """
    roles:
      talent:
        title: Talent
        people: 24
        parts: {level: {first-line: {title: First, people: 16}, second-line: {title: Second}}}
      line-manager: {title: Line manager, people: 1 per talent}
      mentor: {title: Mentor, people: 1 per 1-2 talents (plan 2)}
      coach: {title: Coach, people: 1 per 5 talent.first-line}
      host: {title: Host, people: 2 per buddy}
      trainer: {title: Trainer, people: [One, Two]}
      colleague: {title: Colleague, people: unknown}
      friend: {title: Friend, people: 1 per colleague}
    groups:
      buddy: {title: Buddies, of: talent, size: 2}
      trio: {title: Trio, of: talent, size: 3-5}
      network: {title: Network, of: talent, number: 4}
      circle: {title: Circle, of: colleague, size: 4}
    kinds:
      module: {title: Module, length: 1 h, who: {talent: all}}
    activities:
      module-1: {title: Module 1, kind: module}
      module-2: {title: Module 2, kind: module}
"""


@pytest.fixture(scope="module")
def people(design: Callable[[str], Programme]) -> People:
    return People(design(ROLES))


def corners(amount: Amount | None) -> tuple[object, ...] | None:
    return (amount.low, amount.planned, amount.high) if amount is not None else None


@pytest.mark.parametrize(
    ("role", "wanted"),
    [
        ("talent", (24, 24, 24)),
        ("talent.first-line", (16, 16, 16)),
        ("talent.second-line", (8, 8, 8)),
        ("line-manager", (24, 24, 24)),
        ("mentor", (12, 12, 24)),
        ("coach", (4, 4, 4)),
        ("host", (24, 24, 24)),
        ("trainer", (2, 2, 2)),
        ("colleague", None),
        ("friend", None),
        ("nobody", None),
    ],
)
def test_of_role__counts_them(role: str, wanted: tuple[int, int, int] | None, people: People) -> None:
    assert corners(people.of_role(role)) == wanted


@pytest.mark.parametrize(
    ("group", "wanted"), [("buddy", (12, 12, 12)), ("trio", (5, 5, 8)), ("network", (4, 4, 4)), ("circle", None)]
)
def test_of_role_or_group__counts_groups(group: str, wanted: tuple[int, int, int] | None, people: People) -> None:
    assert corners(people.of_role_or_group(group)) == wanted


@pytest.mark.parametrize(
    ("each", "wanted"),
    [((), 1), (("talent",), 24), (("buddy", "module"), 24), (("module",), 2), (("talent", "network"), 96)],
)
def test_number_of__is_the_product(each: tuple[str, ...], wanted: int, people: People) -> None:
    assert people.number_of(each) == Amount.exactly(wanted)


def test_number_of__is_unknown_where_one_of_them_is(people: People) -> None:
    assert people.number_of(("talent", "colleague")) is None


@pytest.mark.parametrize(
    ("role", "each", "some", "wanted"),
    [
        ("talent", (), False, 1),
        ("talent", ("talent",), False, 1),
        ("talent", ("buddy",), False, 1),
        ("talent.first-line", ("talent",), False, 1),
        ("talent", ("talent", "module"), False, 2),
        ("line-manager", ("talent",), False, 1),
        ("line-manager", ("buddy",), False, 1),
        ("trainer", ("talent",), False, 24),
        ("trainer", ("network",), False, 4),
        ("trainer", ("network",), True, 1),
        ("host", ("buddy",), False, 1),
        ("host", ("talent",), False, 2),
    ],
)
def test_met_by__is_how_many_of_them_one_person_goes_to(
    role: str, each: tuple[str, ...], some: bool, wanted: int, people: People
) -> None:
    assert people.met_by(role, each, some) == Amount.exactly(wanted)


def test_met_by__a_role_that_serves_others_goes_to_those_of_its_counterparts(people: People) -> None:
    assert corners(people.met_by("mentor", ("talent",), False)) == (1, 2, 2)
    assert corners(people.met_by("coach", ("talent",), False)) == (5, 5, 5)
    assert people.met_by("trainer", ("colleague",), False) is None


@given(st.integers(1, 500), st.integers(1, 9))
def test_of_role__a_ratio_is_rounded_up(talents: int, each: int) -> None:
    from talentc.read.yaml_text import read_yaml
    from talentc.validate.assemble import assemble

    text = (
        f"talentc: 1\nid: a\ntitle: A\nroles:\n  talent: {{title: T, people: {talents}}}\n"
        f"  mentor: {{title: M, people: 1 per {each} talents}}\n"
        "activities: {kick-off: {title: K, length: 1 h, who: {talent: all}}}\n"
    )
    tree, _ = read_yaml("a.yaml", text)
    assert tree is not None
    programme, _ = assemble(tree)
    assert programme is not None
    assert People(programme).of_role("mentor") == Amount.exactly(ceil(Fraction(talents, each)))


def test_serving_each__of_a_group_also_each_of_its_members(design: Callable[[str], Programme]) -> None:
    programme = design("""
        roles:
          talent: {title: Talent, people: 25}
          mentor: {title: Mentor, people: 1 per buddy}
        groups: {buddy: {title: Buddies, of: talent, size: 2}}
        activities: {talk: {title: Talk, each: talent, length: 1 h, who: {talent: all, mentor: all}}}
    """)
    people = People(programme)
    assert people.serving_each("mentor", ("buddy",)) == people.serving_each("mentor", ("talent",)) == ONE
    assert people.serving_each("mentor", ()) is None
    assert people.serving_each("talent", ("talent",)) is None
    (hours,) = (entry.for_all for entry in ledger(programme) if entry.role == "mentor")
    assert hours == Amount.exactly(25)  # not 13 mentors of two talents each


@pytest.mark.parametrize(
    ("role", "parts", "own", "wanted"),
    [
        ("24", {"a": "", "b": ""}, {}, (24, None, None)),
        ("24", {"a": "16", "b": ""}, {}, (24, 16, 8)),
        ("unknown", {"a": "16", "b": "8"}, {}, (24, 16, 8)),
        ("unknown", {"a": "16", "b": ""}, {}, (None, 16, None)),
        ("24", {"a": "", "b": ""}, {"it.a": "0"}, (24, 0, 24)),
        ("24", {"a": "", "b": ""}, {"it.b": "24"}, (24, 0, 24)),
        ("24", {"a": "16", "b": "8"}, {"it.a": "0", "it": "10"}, (10, 0, 10)),
        ("24", {"a": "16", "b": "8"}, {"it.a": "0", "it.b": "9"}, (9, 0, 9)),
        ("0", {"a": "", "b": "0"}, {}, (0, 0, 0)),
    ],
)
def test_of_role__the_rest_tells_what_nobody_says(
    role: str,
    parts: dict[str, str],
    own: dict[str, str],
    wanted: tuple[int | None, ...],
    design: Callable[[str], Programme],
) -> None:
    written = ", ".join(f"{name}: {{title: {name}, people: {people or 'unknown'}}}" for name, people in parts.items())
    programme = design(
        f"roles: {{it: {{title: It, people: {role}, parts: {{sort: {{{written}}}}}}}}}\nactivities: {{}}\n"
        f"cohorts: {{one: {{title: One, people: {{{', '.join(f'{name}: {text}' for name, text in own.items())}}}}}}}\n"
    )
    people = People(programme, programme.file.cohorts["one"].people)
    found = (people.of_role(name) for name in ("it", "it.a", "it.b"))
    assert tuple(each.planned if each is not None else None for each in found) == wanted


def test_of_role__what_is_left_is_as_wide_as_what_it_is_left_of(design: Callable[[str], Programme]) -> None:
    parts = "{sort: {a: {title: A, people: about 10}, b: {title: B}}}"
    programme = design(f"roles: {{it: {{title: It, people: 20-24, parts: {parts}}}}}\nactivities: {{}}\n")
    found = People(programme).of_role("it.b")
    assert found is not None
    assert found == Amount(Fraction(10), Fraction(14), Fraction(14), about=Fraction(14))


def test_people__of_one_cohort_and_for_somebody_who_serves_so_many(design: Callable[[str], Programme]) -> None:
    programme = design("""
        roles:
          talent: {title: Talent, people: 24, parts: {level: {first: {title: First, people: 16}, second: {title: Second}}}}
          mentor: {title: Mentor, people: 1 per 2 talents}
        activities: {}
        cohorts: {one: {title: One, people: {talent: 22, talent.first: 15}}}
    """)
    people = People(programme, programme.file.cohorts["one"].people, serving=3)
    found = [people.of_role(name) for name in ("talent", "talent.first", "mentor")]
    assert found == [Amount.exactly(number) for number in (22, 15, 11)]
    assert people.met_by("mentor", ("talent",), False) == Amount.exactly(3)


@pytest.mark.parametrize(
    ("ratio", "size", "low", "planned", "high", "everybody"),
    [
        ("1 per 16 talents", "size: 8", 2, 2, 2, 48),
        ("1 per 16 talents", "number: 6", 2, 2, 2, 48),
        ("1 per 16 talents", "size: 6-8 (plan 8)", 2, 2, 3, 48),
        ("1 per talent", "size: 8", 1, 1, 1, 384),
        ("1 per 1-2 talents (plan 2)", "size: 8", 1, 2, 2, 384),  # two talents may be in two groups
        ("1 per 2 sets", "size: 8", 2, 2, 2, 48),
    ],
)
def test_met_by__the_groups_of_those_whom_one_serves(
    ratio: str,
    size: str,
    low: int,
    planned: int,
    high: int,
    everybody: int,
    design: Callable[[str], Programme],
) -> None:
    programme = design(f"""
        roles: {{talent: {{title: Talent, people: 48}}, tutor: {{title: Tutor, people: {ratio}}}}}
        groups: {{set: {{title: Set, of: talent, {size}}}}}
        activities: {{workdays: {{title: Work days, each: set, times: 8, length: 1 h, who: {{talent: all, tutor: all}}}}}}
    """)
    assert People(programme).met_by("tutor", ("set",), False) == Amount(
        Fraction(low), Fraction(planned), Fraction(high)
    )
    (hours,) = (entry.for_all for entry in ledger(programme) if entry.role == "tutor")
    assert hours is not None
    assert hours.planned == everybody


@pytest.mark.parametrize(
    ("people", "met", "everybody"), [("5", (2, 2, 2), 10), ("4", (2, 3, 3), 10), ("1 per talent", (1, 1, 1), 10)]
)
def test_met_by__a_cohorts_own_number_serves_the_same_others(
    people: str, met: tuple[int, int, int], everybody: int, design: Callable[[str], Programme]
) -> None:
    programme = design(f"""
        roles: {{talent: {{title: Talent, people: 10}}, mentor: {{title: Mentor, people: 1 per 2 talents}}}}
        activities: {{talk: {{title: Talk, each: talent, length: 1 h, who: {{talent: all, mentor: all}}}}}}
        cohorts: {{it: {{title: It, people: {{mentor: {people}}}}}}}
    """)
    own = People(programme, programme.file.cohorts["it"].people)
    found = own.met_by("mentor", ("talent",), False)
    low, planned, high = (Fraction(number) for number in met)
    assert found == Amount(low, planned, high)
    (hours,) = (entry.for_all for entry in ledger(programme, own) if entry.role == "mentor")
    assert hours == Amount.exactly(everybody)
