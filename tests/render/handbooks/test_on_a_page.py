from collections.abc import Callable

from talentc.render.documents.tree import Figure, Heading, Table, plain
from talentc.render.handbooks.on_a_page import on_a_page
from talentc.render.handbooks.reader import Reader

Real = Callable[[str], Reader]
Read = Callable[..., Reader]


def test_on_a_page__the_drawing_and_the_tables(real: Real) -> None:
    heading, figure, dates, undated = on_a_page(real("talent"))
    assert isinstance(heading, Heading)
    assert isinstance(figure, Figure)
    assert "Kick-off" in figure.alternative
    assert "Styregruppemøder" not in figure.svg
    assert isinstance(dates, Table)
    assert isinstance(undated, Table)
    assert [plain(dates.caption), plain(undated.caption)] == ["Datoer for Hold 1", "Uden fast dato"]


def test_on_a_page__nothing_where_nothing_is_held(read: Read) -> None:
    assert on_a_page(read("activities: {a: {title: A, length: 1 h, who: {board: all}}}\n")) == ()
