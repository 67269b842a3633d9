from collections.abc import Callable

from talentc.render.documents.tree import Table, plain
from talentc.render.handbooks.agenda import agenda
from talentc.render.handbooks.reader import Reader

Read = Callable[..., Reader]
TEXT = """\
activities:
  a:
    title: A
    who: {talent: all, board: all}
    days: 2
    agenda:
      - {day: 1, clock: 09:00-12:00, title: Oplæg}
      - {day: 1, clock: 12:00-12:45, title: Frokost, break: true}
      - {day: 1, title: Kun for bestyrelsen, clock: 13:00-14:00, who: {board: all}}
      - {day: 2, clock: 19:00, title: Middag, length: open, optional: true, place: Kroen}
  b: {title: B, length: 1 h, who: {talent: all}}
"""


def test_agenda__item_by_item_as_far_as_it_concerns_the_reader(read: Read) -> None:
    reader = read(TEXT)
    (table,) = agenda(reader, reader.programme.activities[0])
    assert isinstance(table, Table)
    assert plain(table.caption) == "Program – A"
    assert [[plain(cell) for cell in row.cells] for row in table.rows] == [
        ["Dag 1"],
        ["kl. 9.00-12.00", "Oplæg"],
        ["kl. 12.00-12.45", "Frokost"],
        ["Dag 2"],
        ["kl. 19.00", "Middag Frivilligt, Kroen"],
    ]


def test_agenda__a_declared_place_by_its_title(read: Read) -> None:
    reader = read("places: {inn: {title: Kroen}}\n" + TEXT.replace("place: Kroen", "place: inn"))
    (table,) = agenda(reader, reader.programme.activities[0])
    assert isinstance(table, Table)
    assert plain(table.rows[-1].cells[-1]) == "Middag Frivilligt, Kroen"


def test_agenda__none_where_none_is_said(read: Read) -> None:
    reader = read(TEXT)
    assert agenda(reader, reader.programme.activities[1]) == ()


def test_agenda__a_guest_sees_its_own_lines_alone(read: Read) -> None:
    text = (
        "activities:\n  a:\n    title: A\n    length: 2 days\n    who: {talent: all}\n    agenda:\n"
        "      - {clock: 09:00-12:00, title: Oplæg}\n"
        "      - {clock: 19:00-21:00, title: Aften med bestyrelsen, who: {talent: all, board: all}}\n"
    )
    assert [len(table.rows) for role in ("talent", "board") for table in tables(read(text, role))] == [2, 1]


def tables(reader: Reader) -> list[Table]:
    return [block for block in agenda(reader, reader.programme.activities[0]) if isinstance(block, Table)]
