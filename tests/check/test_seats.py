"""Whether people fit into a room."""

from collections.abc import Callable

import pytest

from talentc.check.seats import check_seats
from talentc.model.programme import Programme

Design = Callable[[str], Programme]

HEAD = """
places: {hall: {title: Hall, seats: 10}, barn: {title: Barn, seats: 30}, shed: {title: Shed}}
roles:
  talent: {title: Talent, people: 10, parts: {level: {first: {title: First, people: 4}, second: {title: Second}}}}
  guest: {title: Guest, people: unknown}
  trainer: {title: Trainer, people: [Anna, Bo]}
"""


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("who: {talent: all}", ""),
        ("who: {talent: all, trainer: 1 person}", "11"),
        ("who: {talent: all, trainer: [Anna, Bo]}", "12"),
        ("who: {talent: all, trainer: all, guest: all}", "12"),
        ("who: {talent: all, guest: 5 people}", "15"),
        ("who: {talent: all, talent.first: all}", ""),
        ("who: {talent: all, trainer: some}", ""),
        ("who: {talent: all, trainer: {optional: true}}", ""),
        ("who: {talent: all, trainer: all}, arranged-by: talent", ""),
        ("who: {talent: all, trainer: all}, place: barn", ""),
        ("who: {talent: all, trainer: all}, place: shed", ""),
    ],
)
def test_check_seats__of_those_who_have_to_be_there(design: Design, said: str, people: str) -> None:
    place = "" if "place:" in said else ", place: hall"
    programme = design(f"{HEAD}activities: {{a: {{title: A, length: 1 h, {said}{place}}}}}\n")
    assert [dict(finding.fields)["people"] for finding in check_seats(programme)] == ([people] if people else [])


def test_check_seats__of_one_line_the_largest_session(design: Design) -> None:
    programme = design(f"""{HEAD}
activities:
  a:
    title: A
    length: 1 h
    place: hall
    who: {{talent: all}}
    sessions: {{one: {{who: {{trainer: 1 person}}}}, two: {{who: {{trainer: all}}}}, three: {{who: {{trainer: [Bo]}}}}}}
""")
    (found,) = check_seats(programme)
    assert (dict(found.fields)["session"], found.span.line) == ("a.two", 16)


def test_check_seats__of_the_cohort_whose_numbers_are_its_own(design: Design) -> None:
    programme = design(f"""{HEAD}
activities: {{a: {{title: A, length: 1 h, place: hall, who: {{talent: all}}}}}}
cohorts:
  one: {{title: One}}
  two: {{title: Two, people: {{talent: 12, talent.first: 6}}}}
  three: {{title: Three, people: {{talent: 12, talent.first: 6}}, place: {{a: barn}}}}
""")
    (found,) = check_seats(programme)
    assert found.message == "`hall` has 10 seats, but 12 people take part in `a` in `two`"
