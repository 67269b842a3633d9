from collections.abc import Callable
from datetime import date

from talentc.compiled import Compiled
from talentc.render.documents.tree import Figure, Heading, Paragraph, Table, plain
from talentc.render.handbooks.artifacts import readers
from talentc.render.handbooks.on_a_page import on_a_page
from talentc.render.handbooks.reader import Reader

Real = Callable[[str], Reader]
Read = Callable[..., Reader]
Compile = Callable[..., Compiled]
Cohorts = Callable[[dict[str, str]], Reader]


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


def told(reader: Reader) -> list[str]:
    """The parts of the page: headings, captions, sentences."""
    found = []
    for block in on_a_page(reader)[1:]:
        match block:
            case Heading() | Paragraph():
                found.append(plain(block.inlines))
            case Table():
                found.append(plain(block.caption))
            case Figure():
                found.append("figure")
    return found


def test_on_a_page__cohorts_with_the_same_days_are_told_once(of_cohorts: Cohorts) -> None:
    reader = of_cohorts({"Hold 1": "2024-01", "Hold 2": "2024-01", "Hold 3": "2024-01"})
    assert told(reader) == ["figure", "Datoer for Hold 1, Hold 2 og Hold 3", "Uden fast dato"]


def test_on_a_page__the_first_with_dates_is_shown_whole_of_others_their_dates(of_cohorts: Cohorts) -> None:
    reader = of_cohorts({"Hold 1": "2024-01", "Hold 2": "2024-01-16", "Hold 3": "2024-08-20", "Hold 4": "2025-01"})
    assert told(reader) == [
        "Hold 2",
        "figure",
        "Datoer for Hold 2",
        "Uden fast dato",
        "Datoer for Hold 3",
        "Hold 1 og Hold 4 har endnu ingen faste datoer.",
    ]


def test_on_a_page__without_any_dates_the_first(of_cohorts: Cohorts) -> None:
    reader = of_cohorts({"Hold 1": "2024-01", "Hold 2": "2025-01"})
    assert told(reader) == [
        "Hold 1",
        "figure",
        "Datoer for Hold 1",
        "Uden fast dato",
        "Hold 2 har endnu ingen faste datoer.",
    ]


def test_on_a_page__what_is_proposed(compile_text: Compile, propose: Compile) -> None:
    text = "activities: {a: {title: A, length: 4 h, who: {talent: all}}}\n"
    (reader,) = readers(propose(compile_text(text), {"a": date(2024, 1, 16)}), ["talent"])
    notes = [plain(block.inlines) for block in on_a_page(reader) if isinstance(block, Paragraph)]
    assert notes == [reader.words("proposed.handbook")]
