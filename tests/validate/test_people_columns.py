"""The columns that a table of people can have follow from the programme."""

from collections.abc import Callable

from talentc.model.people_file import PeopleTable
from talentc.model.programme import Programme
from talentc.read.people_csv import read_people
from talentc.validate.people_columns import columns_of, listed

Design = Callable[[str], Programme]
DESIGN = """
    roles:
      talent: {title: Talent, people: 8, parts: {level: {upper: {title: Upper}}, name: {odd: {title: Odd}}}}
      manager: {title: Manager, people: 1 per talent, parts: {level: {top: {title: Top}}}}
      coach: {title: Coach, people: 4}
    events: {promotion: {title: Promotion, of: talent.upper}}
    cohorts: {hold-1: {title: Hold 1, start: 2024-01, people: {coach: 1 per 2 talents}}}
"""


def table(header: str) -> PeopleTable:
    return read_people("people.csv", header + "\n")[0]


def test_columns_of__kinds_of_part_ratio_roles_and_events(design: Design) -> None:
    columns, findings = columns_of(table("promotion,manager,coach,level,role,id"), design(DESIGN).file)
    assert findings == ()
    assert columns is not None
    assert columns.places == {"promotion": 0, "manager": 1, "coach": 2, "level": 3, "role": 4, "id": 5}
    assert columns.kinds == {"level": ("talent", "manager")}
    assert columns.events == {"promotion": "talent"}
    assert {role: ratio.of for role, ratio in columns.ratios.items()} == {"manager": "talent", "coach": "talents"}


def test_columns_of__what_every_table_may_have_goes_first(design: Design) -> None:
    columns, _ = columns_of(table("id,role,name"), design(DESIGN).file)
    assert columns is not None
    assert (columns.kinds, columns.events, columns.ratios) == ({}, {}, {})


def test_columns_of__unknown_and_repeated_ones_are_left_out(design: Design) -> None:
    columns, findings = columns_of(table("id,role,rolle,id,"), design(DESIGN).file)
    assert columns is not None
    assert columns.places == {"id": 0, "role": 1}
    assert [(each.code, each.span.column) for each in findings] == [("TC352", 9), ("TC352", 15)]
    assert "Did you mean `role`?" in findings[0].help


def test_columns_of__without_a_first_line_nothing_of_it_is_told(design: Design) -> None:
    columns, findings = columns_of(table("p1,Alva Holm,alva@example.org"), design(DESIGN).file)
    assert columns is None
    assert [each.code for each in findings] == ["TC353"]
    assert "lva" not in findings[0].message + findings[0].help


def test_columns_of__an_empty_file(design: Design) -> None:
    columns, findings = columns_of(table(""), design(DESIGN).file)
    assert columns is None
    assert [(each.code, each.span.line, each.span.column) for each in findings] == [("TC353", 1, 1)]


def test_listed__the_first_of_very_many() -> None:
    assert listed(["a", "b"]) == "`a`, `b`"
    assert listed(f"p{number}" for number in range(13)).endswith("`p11`…")
