from collections.abc import Mapping
from datetime import date, timedelta

from talentc.model.programme import Programme
from talentc.render.documents.tree import plain
from talentc.render.plan.names import PlanNames
from talentc.render.plan.window_table import window_table
from talentc.schedule.own_windows import OwnWindow

FIRST, LAST = date(2027, 1, 20), date(2027, 2, 20)


def rows_of(programmes: Mapping[str, Programme], *windows: OwnWindow) -> list[tuple[str, ...]]:
    table = window_table(windows, PlanNames.of(programmes).names["minimal"])
    return [tuple(plain(cell) for cell in row.cells) for row in table.rows] if table is not None else []


def test_window_table__from_to_and_for_whom(programmes: Mapping[str, Programme]) -> None:
    windows = (
        OwnWindow("mirror", 1, 2, FIRST, LAST),
        OwnWindow("mirror", 2, 2, LAST, LAST),
        OwnWindow("talks", 1, 1, FIRST, LAST),
    )
    assert rows_of(programmes, *windows) == [
        ("Lederspejl", "1/2", "20 Jan 2027", "20 Feb 2027", "talenter"),
        ("", "2/2", "20 Feb 2027", "20 Feb 2027", ""),
        ("Samtaler", "", "20 Jan 2027", "20 Feb 2027", "talenter, mentorer"),
    ]


def test_window_table__what_it_is_held_for(programmes: Mapping[str, Programme]) -> None:
    ((title, *_),) = rows_of(programmes, OwnWindow("mirror", 1, 1, FIRST, LAST, ("module-1",)))
    assert title == "Lederspejl (Modul 1)"


def test_window_table__many_are_told_as_one(programmes: Mapping[str, Programme]) -> None:
    many = [OwnWindow("talks", n, 20, FIRST + timedelta(days=n), LAST + timedelta(days=n)) for n in range(1, 21)]
    assert rows_of(programmes, *many) == [("Samtaler", "1-20", "21 Jan 2027", "12 Mar 2027", "talenter, mentorer")]


def test_window_table__not_what_only_has_to_be_over(programmes: Mapping[str, Programme]) -> None:
    assert rows_of(programmes, OwnWindow("platform", 1, 1, FIRST, LAST)) == []


def test_window_table__none_where_nothing_is_arranged(programmes: Mapping[str, Programme]) -> None:
    assert window_table((), PlanNames.of(programmes).names["minimal"]) is None
