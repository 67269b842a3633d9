from collections.abc import Callable
from fractions import Fraction

import pytest

from talentc.render.difference.role_tables import overview_table, role_table, signed
from talentc.render.difference.values import Difference
from talentc.render.documents.tree import Table, plain
from talentc.render.words import load_words

DA = load_words("da")


def cells(table: Table | None) -> list[list[str]]:
    assert table is not None
    return [[plain(cell) for cell in row.cells] for row in (*table.rows, *table.footer)]


@pytest.mark.parametrize(
    ("value", "text"), [(Fraction(3), "+3"), (Fraction(-3, 2), "\u22121,5"), (Fraction(0), "0"), (Fraction(1, 2), "+½")]
)
def test_signed__(value: Fraction, text: str) -> None:
    assert signed(value, "da") == text


def test_overview_table__a_role_and_what_else_changed(changed: Callable[..., Difference]) -> None:
    difference = changed(
        ("people: 10", "people: 12"), ("½ day, who: {talent: all}", "½ day, optional: true, who: {talent: all}")
    )
    assert cells(overview_table(difference, DA)) == [
        ["Talent", "26", "26", "0", ""],
        ["– heraf frivilligt", "0", "4", "+4", "+½"],
        ["– for alle i alt", "260", "312", "+52", "+6,5"],
        ["– antal personer", "10", "12", "+2", ""],
        ["Mentor", "12", "12", "0", ""],
        ["– for alle i alt", "60", "72", "+12", "+1,5"],
        ["– antal personer", "5", "6", "+1", ""],
    ]


def test_overview_table__ends_that_move_otherwise(changed: Callable[..., Difference]) -> None:
    rows = cells(overview_table(changed(("times: 3", "times: 2-4 (plan 3)")), DA))
    assert rows[:3] == [
        ["Talent", "26", "26", "0", ""],
        ["– mindst", "26", "24", "\u22122", "\u2212¼"],
        ["– højst", "26", "28", "+2", "+¼"],
    ]
    assert cells(overview_table(changed(("times: 3", "times: at least 3")), DA))[1] == [
        "– højst",
        "26",
        "ingen øvre grænse",
        "",
        "",
    ]


def test_role_table__tracks_activities_and_the_whole(changed: Callable[..., Difference]) -> None:
    difference = changed(("times: 3", "times: 4"), ("½ day", "1 day"))
    assert cells(role_table(difference.roles[0], difference, DA)) == [
        ["Kick-off længde ½ dag → 1 dag", "4", "8", "+4", "+½"],
        ["I alt Fællesspor", "20", "24", "+4", "+½"],
        ["Samtaler antal 3 gange → 4 gange", "6", "8", "+2", "+¼"],
        ["I alt Hverdagsspor", "6", "8", "+2", "+¼"],
        ["Samlet tidsforbrug", "26", "32", "+6", "+¾"],
    ]


def test_role_table__what_is_new_and_one_session(changed: Callable[..., Difference]) -> None:
    new = ("  kick-off:", "  extra: {title: Ny, track: common, length: 3 h, who: {talent: all}}\n  kick-off:")
    difference = changed(new, ("{title: Dag 2}", "{title: Dag 2, preparation: {talent: 1 h per session}}"))
    rows = cells(role_table(difference.roles[0], difference, DA))
    assert rows[0][0] == "Ny ny aktivitet: 3 timer = 0,375 dage"
    assert rows[1][0] == "Modul forberedelse, dag 2: ny, 1 time"


def test_role_table__people_alone_need_none(changed: Callable[..., Difference]) -> None:
    difference = changed(("people: 10", "people: 12"))
    assert role_table(difference.roles[0], difference, DA) is None


def test_role_table__a_programme_without_days(changed: Callable[..., Difference]) -> None:
    without = (("units: {day: 8 h}", "units: {}"), ("½ day", "4 h"), ("1 day", "8 h"))
    difference = changed(*without, ("times: 3", "times: 4"))
    assert difference.roles[0].days is None
    table = role_table(difference.roles[0], difference, DA)
    assert table is not None
    assert [plain(column.title) for column in table.columns] == ["Aktivitet", "Før", "Efter", "Forskel"]
