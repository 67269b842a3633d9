"""Lines that are indented wrongly."""

import pytest

from talentc.read.yaml_text import read_yaml


@pytest.mark.parametrize(
    ("text", "above"),
    [
        ("a:\n  b: c\n   d: e\n", [(2, 3, 4)]),
        ("a:\n  b:\n    c: d\n  e: f\n    g: h\n", [(4, 3, 4)]),
        ("a:\n  - b: c\n  # why\n\n      d: e\n", [(2, 5, 6)]),
        ("a:\n    b: c\n  d: e\n", []),
    ],
)
def test_indentation__tells_of_the_line_above_too(text: str, above: list[tuple[int, int, int]]) -> None:
    _, (finding,) = read_yaml("f", text)
    assert finding.code == "TC116"
    places = [(each.span.line, each.span.column, each.span.end_column) for each in finding.related]
    assert places == above
