from talentc.source import Span, TextSpan
from talentc.tree import Mapping, Scalar, Sequence, span_of


def scalar(text: str, column: int) -> Scalar:
    return Scalar(text, TextSpan(Span("f", 1, column, 1, column + len(text))), plain=True)


def test_mapping_get__finds_the_value_by_the_text_of_the_key() -> None:
    one, two = scalar("1", 4), scalar("2", 9)
    mapping = Mapping(((scalar("a", 1), one), (scalar("b", 6), two)), Span("f", 1, 1, 1, 10))
    assert mapping.get("b") is two
    assert mapping.get("c") is None


def test_mapping_keys__keeps_the_order_of_the_file() -> None:
    mapping = Mapping(((scalar("b", 1), scalar("1", 4)), (scalar("a", 6), scalar("2", 9))), Span("f", 1, 1, 1, 10))
    assert mapping.keys == ("b", "a")


def test_span_of__every_sort_of_tree() -> None:
    span = Span("f", 2, 3, 4, 5)
    assert span_of(Mapping((), span)) == span
    assert span_of(Sequence((), span)) == span
    assert span_of(Scalar("x", TextSpan(span), plain=False)) == span
