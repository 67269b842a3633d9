from talentc.render.documents.tree import Box, Break, Column, Heading, Row, Table, Text, paragraph, text
from talentc.render.time.screen import block_lines, screen_table

TABLE = Table(
    text("Tid"),
    (Column(text("Aktivitet"), share=2), Column(text("Timer"), "end")),
    (Row((text("Spor"),), "group"), Row(((Text("Moduler"), Break(), Text("A og B")), text("12")))),
    (Row((text("I alt"), text("12"))), Row((text("heraf"), text("3")), "part")),
)


def test_screen_table__names_become_a_note() -> None:
    table = screen_table(TABLE)
    assert (table.rows[1].cells, table.rows[1].note) == (("Moduler", "12"), "A og B")
    assert [row.kind for row in table.footer] == ["total", "part"]
    assert [column.at_end for column in table.columns] == [False, True]


def test_block_lines__tables_and_notes() -> None:
    blocks = (Heading(3, text("Overskrift")), TABLE, Box((paragraph("Bemærk dette."),)))
    lines = ["".join(piece for piece, _ in line).rstrip() for line in block_lines(blocks, 30)]
    assert "Overskrift" not in lines
    assert lines[-2:] == ["Bemærk dette.", ""]
    assert "    A og B" in lines
