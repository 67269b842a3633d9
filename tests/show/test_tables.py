import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.show.tables import ScreenColumn, ScreenRow, ScreenTable, table_lines
from talentc.show.width import columns

TABLE = ScreenTable(
    "Tid",
    (ScreenColumn("Aktivitet", share=2), ScreenColumn("Beregning", share=2), ScreenColumn("Timer", at_end=True)),
    (
        ScreenRow(("Spor",), "group"),
        ScreenRow(("Moduler", "6 moduler à 2 dage = 12 dage", "96"), note="Modul 1 og Modul 2"),
        ScreenRow(("I alt", "", "96"), "subtotal"),
    ),
    (ScreenRow(("Samlet", "12 dage", "96"), "total"), ScreenRow(("heraf", "", "3"), "part")),
)


def lines_of(table: ScreenTable, width: int) -> list[str]:
    return ["".join(piece for piece, _ in line).rstrip() for line in table_lines(table, width)]


def test_table_lines__groups_notes_and_sums() -> None:
    assert lines_of(TABLE, 44) == [
        "Tid",
        "",
        "Aktivitet           Beregning          Timer",
        "-" * 44,
        "Spor",
        "  Moduler           6 moduler à           96",
        "                    2 dage = 12 dage",
        "    Modul 1 og Modul 2",
        "  I alt                                   96",
        "-" * 44,
        "Samlet              12 dage               96",
        "  heraf                                    3",
    ]


def test_table_lines__styles() -> None:
    styles = [style for line in table_lines(TABLE, 44) for _, style in line]
    assert set(styles) == {"strong", "plain", "dim"}


def test_table_lines__without_groups_nothing_is_indented() -> None:
    table = ScreenTable("T", (ScreenColumn("A"), ScreenColumn("B", at_end=True)), (ScreenRow(("x", "1")),))
    assert lines_of(table, 20)[-1].startswith("x")


def test_table_lines__a_row_with_too_few_cells_is_a_mistake_of_ours() -> None:
    table = ScreenTable("T", (ScreenColumn("A"), ScreenColumn("B")), (ScreenRow(("x",)),))
    with pytest.raises(ValueError):
        lines_of(table, 20)


@given(st.lists(st.tuples(st.text(max_size=40), st.text(max_size=40), st.text(max_size=20)), min_size=1, max_size=4))
def test_table_lines__never_wider_than_the_screen(rows: list[tuple[str, str, str]]) -> None:
    table = ScreenTable("T", TABLE.columns, tuple(ScreenRow(row, note=row[0]) for row in rows))
    for line in lines_of(table, 60):
        assert columns(line) <= 60
