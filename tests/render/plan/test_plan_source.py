"""A plan as lines: where its comments are, and what it is without braces."""

import pytest

from talentc.render.plan.plan_source import PlanSource, in_lines, without_comments

TEXT = """\
# top
cohort: hold-1 # first
stamp: "# none" # second
sessions: {a: 'it''s # none', # third
  b: x#none}
holidays:
  x: |
    # none
  y: a: b
"""
TEXT = TEXT.replace("  y: a: b\n", "  y: z # fourth\n")


def test_comments__are_none_inside_a_text() -> None:
    source = PlanSource(TEXT)
    found = [(line, source.lines[line][column:].strip()) for line, column in source.comments()]
    assert found == [(0, "# top"), (1, "# first"), (2, "# second"), (3, "# third"), (8, "# fourth")]


def test_without_comments__all_else_is_where_it_was() -> None:
    bare = without_comments(PlanSource(TEXT))
    assert list(bare.comments()) == []
    assert len(bare.lines) == len(PlanSource(TEXT).lines)
    assert bare.lines[3] == "sessions: {a: 'it''s # none',\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cohort: a\n", "cohort: a\n"),
        ("{cohort: a}\n", "cohort: a\n"),
        ("# x\n{cohort: a, # y\r\n sessions: {b:\r\n c}}", "# x\n# y\r\ncohort: a\nsessions: {b: c}\n"),
    ],
)
def test_in_lines__braces_around_all_go(text: str, expected: str) -> None:
    assert in_lines(text) == expected


def test_joined__lines_get_the_end_that_the_file_has() -> None:
    assert PlanSource("\ufeffa: b\r\nc: d").joined(["a: b\r\n", "e", "c: d"]) == "\ufeffa: b\r\ne\r\nc: d"


def test_plan_source__what_cannot_be_read_is_never_changed() -> None:
    with pytest.raises(ValueError, match="can't be read"):
        PlanSource("a: [")
