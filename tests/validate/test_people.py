"""Who is in a cohort: what the rows of people.csv mean, and what they are compared with."""

from collections.abc import Callable
from datetime import date

import pytest

from talentc.pipeline.checking import Checked

Look = Callable[..., Checked]


def codes(checked: Checked) -> list[str]:
    return [f"{each.span.line}:{each.span.column} {each.code}" for each in checked.findings]


def test_with_people__all_that_a_row_tells(look: Look) -> None:
    checked = look(
        "\ufeffid;name;email;role;organisation;level;mentor;promotion\r\n"
        'p1;"Alva ""A"" Holm";alva@example.org;talent;Nord;upper;;2024-03-05\r\n'
        "p2;Bo Lund;;talent;;lower;;\r\n"
        "m1;;;mentor;;;p1, p2;\r\n"
    )
    assert codes(checked) == []
    assert checked.compiled is not None
    one, two, mentor = checked.compiled.programme.cohorts[0].people
    assert (one.id, one.name, one.email, one.role, one.organisation) == (
        "p1",
        'Alva "A" Holm',
        "alva@example.org",
        "talent",
        "Nord",
    )
    assert (dict(one.parts), dict(one.events), one.serves) == ({"level": "upper"}, {"promotion": date(2024, 3, 5)}, ())
    assert (dict(two.parts), dict(two.events), two.name) == ({"level": "lower"}, {}, "Bo Lund")
    assert (mentor.serves, mentor.role, dict(mentor.parts)) == (("p1", "p2"), "mentor", {})
    assert (one.spans["promotion"].line, one.spans["promotion"].column) == (2, 58)


def test_with_people__few_columns_and_short_rows(look: Look) -> None:
    checked = look("role,id,name\ntalent,p1\ntalent,p2,Bo\n")
    assert checked.compiled is not None
    assert [(each.id, each.name) for each in checked.compiled.programme.cohorts[0].people] == [("p1", ""), ("p2", "Bo")]


def test_with_people__a_folder_of_no_cohort(look: Look) -> None:
    assert codes(look("id,role\np1,talent\n", cohort="hold-2")) == ["1:1 TC311"]


def test_with_people__a_ratio_to_a_group_names_its_people(look: Look) -> None:
    assert codes(look("id,role,coach\np1,talent,\np2,talent,\nc1,coach,p1 p2\n")) == []


def test_with_people__whoever_is_served_is_of_the_right_role(look: Look) -> None:
    checked = look("id,role,mentor\np1,talent,\np2,talent,\nm1,mentor,p1 m1 p7\n")
    assert codes(checked) == ["4:14 TC357", "4:17 TC357"]


def test_with_people__a_row_with_an_error_makes_no_second_one(look: Look) -> None:
    checked = look("id,role,level,mentor\np1,talent,uppper,\np2,talent,,\nm1,mentor,,p1\n")
    assert codes(checked) == ["2:11 TC357"]


@pytest.mark.parametrize(
    ("text", "help_text"),
    [
        ("31-03-2024", "Did you mean `2024-03-31`?"),
        ("31.3.2024", "Did you mean `2024-03-31`?"),
        ("05-05-2024", "Did you mean `2024-05-05`?"),
        ("05-03-2024", "Write year"),
        ("31-02-2024", "Write year"),
        ("2024-02-30", "Write year"),
        ("20240305", "Write year"),
        ("1024-03-05", "Write year"),
        ("March", "Write year"),
    ],
)
def test_with_people__what_is_no_day(look: Look, text: str, help_text: str) -> None:
    checked = look(f"id,role,promotion\np1,talent,{text}\np2,talent,\n")
    assert codes(checked) == ["2:11 TC535"]
    assert checked.findings[0].help.startswith(help_text)


def test_with_people__nothing_private_stands_in_a_finding_or_beside_it(look: Look) -> None:
    private = "alva@example.org"
    rows = (f"{private},{private}", f"p1,{private}", "p1,talent", f"p1,talent,{private},{private},{private},{private}")
    checked = look("id,role,level,mentor,promotion\n" + "".join(f"{row}\n" for row in rows))
    assert len(checked.findings) >= 6
    for finding in checked.findings:
        assert private not in finding.message + finding.help + "".join(value for _, value in finding.fields)
    assert set(checked.sources) == {"programme.yaml"}
