"""What the names in a `when` mean, and the order of sessions."""

from collections.abc import Callable

from talentc.model.programme import Programme
from talentc.schedule.anchors import Anchors, clause_span, clause_text

MODULES = """
    phases:
      ahead: {title: Ahead}
      programme: {title: Programme, length: 6 months, default: true}
      afterwards: {title: Afterwards, from: closing}
    kinds: {module: {title: Module}}
    activities:
      alumni-day: {title: Alumni day, length: 4 h, when: [during afterwards, in week 2 of afterwards]}
      closing: {title: Closing, length: 4 h, when: 2 weeks after module-1}
      module-1:
        title: Module 1
        kind: module
        when: after start
        sessions:
          day-1: {title: Day 1, length: 4 h}
          day-2: {title: Day 2, length: 4 h, when: about 4 weeks after day-1}
      dinner: {title: Dinner, length: 2 h, when: the evening before module-1.day-2}
      fair: {title: Fair, length: 2 h, when: on the day of closing}
"""


def ids(programme: Programme, name: str, **where: object) -> list[str]:
    return [session.id for session in Anchors(programme).find(name, **where)]  # type: ignore[arg-type]


def test_find__an_activity_is_all_its_sessions(programme_of: Callable[..., Programme]) -> None:
    programme = programme_of(MODULES)
    assert ids(programme, "module-1") == ["module-1.day-1", "module-1.day-2"]
    assert ids(programme, "module-1.day-2") == ["module-1.day-2"]
    assert ids(programme, "closing") == ["closing"]


def test_find__a_session_is_known_by_its_name_inside_its_activity_alone(
    programme_of: Callable[..., Programme],
) -> None:
    programme = programme_of(MODULES)
    assert ids(programme, "day-1", inside="module-1") == ["module-1.day-1"]
    assert ids(programme, "day-1", inside="closing") == []


def test_find__a_kind_stands_for_the_activity_that_it_is_held_for(programme_of: Callable[..., Programme]) -> None:
    programme = programme_of(MODULES)
    assert ids(programme, "module.day-1") == []
    assert ids(programme, "module.day-1", held_for={"module": "module-1"}) == ["module-1.day-1"]


def test_opening__is_the_start_for_the_first_phase_with_a_length(programme_of: Callable[..., Programme]) -> None:
    anchors = Anchors(programme_of(MODULES))
    assert [anchors.opening(phase) for phase in anchors.programme.phases] == [None, "start", "closing"]


def test_order__has_what_others_count_from_first(programme_of: Callable[..., Programme]) -> None:
    names = [session.id for session in Anchors(programme_of(MODULES)).order]
    assert sorted(names) == sorted(session.id for session in programme_of(MODULES).sessions)
    for earlier, later in (
        ("module-1.day-1", "module-1.day-2"),
        ("module-1.day-2", "closing"),
        ("closing", "alumni-day"),
        ("module-1.day-2", "dinner"),
    ):
        assert names.index(earlier) < names.index(later)


def test_order__of_a_long_chain_is_no_recursion(programme_of: Callable[..., Programme]) -> None:
    lines = [f"  a{number}: {{title: A, length: 1 h, when: after a{number + 1}}}" for number in range(1500)]
    programme = programme_of("\n".join(["activities:", *lines, "  a1500: {title: A, length: 1 h}"]))
    assert Anchors(programme).order[0].id == "a1500"


def test_precedences__say_who_comes_before_whom_and_why(programme_of: Callable[..., Programme]) -> None:
    found = [(each.before, each.after, each.sort) for each in Anchors(programme_of(MODULES)).precedences]
    assert found == [
        ("closing", "alumni-day", "phase"),
        ("closing", "alumni-day", "phase"),
        ("module-1.day-1", "closing", "order"),
        ("module-1.day-2", "closing", "order"),
        ("module-1.day-1", "module-1.day-2", "order"),
        ("dinner", "module-1.day-2", "order"),
        ("closing", "fair", "same day"),
    ]


def test_clause_span__points_at_the_text_of_the_clause(programme_of: Callable[..., Programme]) -> None:
    session = programme_of(MODULES).sessions[0]
    span = clause_span(session, 1)
    assert clause_text(session, 1) == "in week 2 of afterwards"
    assert (span.line, span.end_column - span.column) == (13, len("in week 2 of afterwards"))
