"""Places, and days off of people who are named. What the bad specs show is not repeated here."""

from collections.abc import Callable

import pytest

from talentc.diagnostics import Finding
from talentc.model.programme import Programme

Assembled = Callable[[str], tuple[Programme | None, tuple[Finding, ...]]]

ACTIVITY = "activities: {a: {title: A, length: 1 h, place: PLACE, who: {talent: all}}}\n"
ROLES = "roles: {talent: {title: Talent, people: 8}}\n"


def codes(assembled: Assembled, text: str) -> list[str]:
    return [finding.code for finding in assembled(text)[1]]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("campus", []),
        ("campos", ["TC341"]),
        ("Campos", []),
        ("campus room 2", []),
        ("town", []),
        ("{en: campos}", ["TC341"]),
    ],
)
def test_check_places__a_text_that_is_nearly_an_id(assembled: Assembled, said: str, found: list[str]) -> None:
    text = f"places: {{campus: {{title: Campus}}}}\n{ROLES}{ACTIVITY.replace('PLACE', said)}"
    assert codes(assembled, text) == found
    assert codes(assembled, ROLES + ACTIVITY.replace("PLACE", said)) == []


def test_check_places__of_a_cohort_and_an_agenda_too(assembled: Assembled) -> None:
    text = f"""places: {{campus: {{title: Campus}}}}
{ROLES}activities: {{a: {{title: A, who: {{talent: all}}, agenda: [{{title: X, clock: 09:00-10:00, place: campos}}]}}}}
cohorts: {{one: {{title: One, place: {{a: kampus}}}}}}
"""
    assert codes(assembled, text) == ["TC341", "TC341"]


def test_check_places__days_off_of_whom_only_a_cohort_names(assembled: Assembled) -> None:
    text = f"""roles:
  talent: {{title: Talent, people: 8}}
  trainer: {{title: Trainer, people: PEOPLE, away: {{Anna: [week 7]}}}}
{ACTIVITY.replace("PLACE", "Here")}
cohorts: {{one: {{title: One, people: {{trainer: [Anna]}}}}}}
"""
    assert [codes(assembled, text.replace("PEOPLE", people)) for people in ("2", "[Bo]")] == [[], []]


def test_check_places__the_title_is_translated_and_not_the_id(assembled: Assembled) -> None:
    text = """languages: [en, da]
places: {campus: {title: {en: Campus, da: Campussen}}}
roles: {talent: {title: {en: Talent, da: Talent}, people: 8}}
activities: {a: {title: {en: A, da: A}, length: 1 h, place: PLACE, who: {talent: all}}}
cohorts: {one: {title: {en: One, da: En}, place: {a: PLACE}}}
"""
    # The title of the programme itself, which goes without saying here, lacks a language.
    assert codes(assembled, text.replace("PLACE", "campus")) == ["TC316"]
    assert codes(assembled, text.replace("PLACE", "Here")) == ["TC316"] * 3
