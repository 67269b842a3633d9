from talentc.read.yaml_source import Point, Stretch
from talentc.source import Span

STRETCH = Stretch("f", "a: 1\n  b: 2\n", above=10)
B = Point(7, 1, 2)


def test_span__lines_above_are_counted() -> None:
    assert STRETCH.span(Point(0, 0, 0), B) == Span("f", 11, 1, 12, 3)


def test_at__stays_in_its_line() -> None:
    assert STRETCH.at(B) == Span("f", 12, 3, 12, 4)
    assert STRETCH.at(B, 3, 99) == Span("f", 12, 6, 12, 7)
    assert STRETCH.at(Point(12, 2, 0)) == Span("f", 13, 1, 13, 1)


def test_end__with_and_without_a_line_feed() -> None:
    assert STRETCH.end() == Point(12, 2, 0)
    assert Stretch("f", "a: 1").end() == Point(4, 0, 4)
    assert Stretch("f", "").end() == Point(0, 0, 0)


def test_line__and_its_parts() -> None:
    assert STRETCH.line(B) == "  b: 2"
    assert STRETCH.rest(B) == "b: 2"
    assert STRETCH.before(B) == "  "
