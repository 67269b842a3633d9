from collections.abc import Callable

import pytest

from talentc.render.documents.tree import Blocks, Table, plain
from talentc.render.documents.walk import walk
from talentc.render.handbooks.development import development_plan, readiness
from talentc.render.handbooks.reader import Reader

Real = Callable[[str], Reader]
Read = Callable[..., Reader]


def tables(blocks: Blocks) -> list[Table]:
    return [block for block in walk(blocks) if isinstance(block, Table)]


def test_development_plan__a_form_for_each_level(real: Real) -> None:
    forms = tables(development_plan(real("talent")))
    assert [plain(form.caption) for form in forms] == [
        "Udviklingsplan: Den enkelte",
        "Udviklingsplan: Teamet",
        "Udviklingsplan: Organisationen",
    ]
    assert all(form.to_fill_in and len(form.rows) == 4 for form in forms)
    assert all(row.cells[1:] == ((), ()) for form in forms for row in form.rows)


@pytest.mark.parametrize("role", ["line-manager", "mentor", "steering-group"])
def test_development_plan__for_those_alone_whom_the_programme_develops(real: Real, role: str) -> None:
    assert development_plan(real(role)) == ()


@pytest.mark.parametrize(("role", "count"), [("talent", 3), ("line-manager", 3), ("mentor", 3), ("steering-group", 0)])
def test_readiness__for_them_and_for_those_who_accompany_them(real: Real, role: str, count: int) -> None:
    assert len(tables(readiness(real(role)))) == count


def test_readiness__without_advice_there_is_no_column_for_it(read: Read) -> None:
    text = (
        "readiness: {up: {title: Opad, levels: {yes: {title: Klar}, not-yet: {title: Ikke klar}}}}\n"
        "activities: {a: {title: A, length: 1 h, who: {talent: all}}}\n"
    )
    (table,) = tables(readiness(read(text)))
    assert [[plain(cell) for cell in row.cells] for row in table.rows] == [["Klar"], ["Ikke klar"]]
