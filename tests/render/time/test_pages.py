from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from talentc.compiled import Compiled
from talentc.render.amounts import Speech
from talentc.render.documents.tree import Link, Table, plain
from talentc.render.documents.tree_check import check_document
from talentc.render.figures.role_time import role_times
from talentc.render.time.pages import overview_page, role_page, sums_table
from talentc.render.time.sums import sums_by
from talentc.render.words import Words


def test_role_page__its_facts(syd: Compiled, danish: Words) -> None:
    talent, *_, trainer = (role_page(syd, role, danish) for role in role_times(syd, danish))
    assert talent.title == "Syd: tidsforbrug for talent"
    assert [plain(fact.term) for fact in talent.facts] == ["Samlet tidsforbrug", "Personer", "Side"]
    assert check_document(talent) == ()
    assert check_document(trainer) == ()


def test_overview_page__a_row_for_each_role(syd: Compiled, danish: Words) -> None:
    page = overview_page(syd, role_times(syd, danish), danish)
    (table,) = (block for block in page.blocks if isinstance(block, Table))
    assert [tuple(plain(cell) for cell in row.cells) for row in table.rows][:2] == [
        ("Talent", "24", "ca. 73", "ca. 9,125 dage", "ca. 1.752"),
        ("Nærmeste leder", "24", "8", "1 dag", "192"),
    ]
    assert isinstance(table.rows[0].cells[0][0], Link)
    sides = [(plain(row.cells[0]), plain(row.cells[-1])) for row in table.rows if row.kind == "subtotal"]
    assert sides == [("I alt på kundens side", "ca. 2.024"), ("I alt på leverandørens side", "48")]
    assert check_document(page) == ()


def test_overview_page__figures_about_no_role(compile_yaml: Callable[[str], Compiled], danish: Words) -> None:
    compiled = compile_yaml(
        """
        talentc: 1
        id: p
        title: P
        languages: [da]
        provider: LEAD
        client: Kunden
        roles: {a: {title: A}}
        activities: {x: {title: X, length: 1 h, who: {a: all}}}
        stated: {s: {source: Udbud, figures: {f: {figure: 0 tracks}, g: {role: a, figure: 1 h}}}}
        """
    )
    page = overview_page(compiled, role_times(compiled, danish), danish)
    _, stated = (block for block in page.blocks if isinstance(block, Table))
    assert len(stated.rows) == 2  # the source, and the figure that names no role
    assert plain(page.footer) == "LEAD for Kunden"


def test_sums_table__the_title_of_what_is_voluntary_says_so(syd: Compiled, danish: Words) -> None:
    (mentor,) = (role for role in role_times(syd, danish) if role.role == "mentor")
    sums = sums_by(mentor, "kind", syd.programme, Speech(danish, syd.programme.units))
    table = sums_table(mentor, sums, "Art", danish)
    assert table is not None
    assert plain(table.rows[0].cells[0]) == "Deltagelse (frivilligt)"
    assert sums_table(mentor, (), "Art", danish) is None


@settings(max_examples=30)
@given(data=st.data())
def test_pages__every_tree_is_sound(
    compile_yaml: Callable[[str], Compiled], programme_texts: st.SearchStrategy[str], danish: Words, data: st.DataObject
) -> None:
    compiled = compile_yaml(data.draw(programme_texts))
    roles = role_times(compiled, danish)
    for role in roles:
        assert check_document(role_page(compiled, role, danish)) == ()
    assert check_document(overview_page(compiled, roles, danish)) == ()


def test_overview_page__says_which_time_no_side_can_add(compile_yaml: Callable[[str], Compiled], danish: Words) -> None:
    compiled = compile_yaml(
        """
        talentc: 1
        id: p
        title: P
        languages: [da]
        roles: {a: {title: A, people: 3}, b: {title: B, people: unknown}, c: {title: C, side: provider, people: unknown}}
        activities: {x: {title: X, length: 2 h, who: {a: all, b: all, c: all}}}
        """
    )
    page = overview_page(compiled, role_times(compiled, danish), danish)
    (table,) = (block for block in page.blocks if isinstance(block, Table))
    sides = [(plain(row.cells[0]), plain(row.cells[-1])) for row in table.rows if row.kind == "subtotal"]
    assert [(title.startswith("I alt på kundens side"), "ukendt" in title, hours) for title, hours in sides] == [
        (True, True, "6")
    ]
