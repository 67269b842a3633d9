import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from talentc.diagnostics import Finding, has_errors
from talentc.read import yaml_text
from talentc.read.text import decode
from talentc.read.yaml_text import read_yaml
from talentc.tree import Mapping, Scalar, Tree

VALID = """\
talentc: 1  # version
id: nord
title: "Talent: Nord"
units: {day: 8 h, lesson: '45 min'}
languages: [da, en]
phases:
  ahead: {title: Før, length: ½ day}
activities:
  kick-off:
    title: Kick-off 😀
    purpose: |
      En: to, [tre] {fire} #fem

      seks
    sessions:
      - day-1
      - {title: Dag 2}
"""


def places(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{one.span.line}:{one.span.column} {one.code}" for one in findings]


def plain(tree: Tree) -> object:
    if isinstance(tree, Scalar):
        return tree.text
    if isinstance(tree, Mapping):
        return {key.text: plain(value) for key, value in tree.entries}
    return [plain(item) for item in tree.items]


def test_read_yaml__reads_what_yaml_reads() -> None:
    tree, findings = read_yaml("f", VALID)
    assert findings == ()
    assert tree is not None
    assert plain(tree) == yaml.load(VALID, Loader=yaml.BaseLoader)


def test_read_yaml__both_parsers_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read_yaml("f", VALID)
    monkeypatch.setattr(yaml_text, "_FAST", yaml.SafeLoader)
    assert read_yaml("f", VALID) == fast


def test_read_yaml__line_ends_and_byte_order_mark_change_nothing() -> None:
    assert read_yaml("f", "\ufeff" + VALID.replace("\n", "\r\n")) == read_yaml("f", VALID)


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n", "---\n"])
def test_read_yaml__empty(text: str) -> None:
    tree, findings = read_yaml("f", text)
    assert (tree, places(findings)) == (None, ["1:1 TC110"])


def test_read_yaml__nothing_but_a_warning_is_empty_too() -> None:
    tree, findings = read_yaml("f", "~ #x\n")
    assert (tree, places(findings)) == (None, ["1:1 TC110", "1:3 TC120"])


@pytest.mark.parametrize(("text", "what"), [("# c\n- a\n", "a list"), ("# c\nhello\n", "one text")])
def test_read_yaml__no_mapping(text: str, what: str) -> None:
    tree, findings = read_yaml("f", text)
    assert (tree, places(findings)) == (None, ["2:1 TC126"])
    assert what in findings[0].message


def test_read_yaml__every_mistake_is_found_in_one_run() -> None:
    text = (
        "id: a: b\n"
        "activities:\n"
        "  kick-off:\n"
        "    title: 'Kick-off\n"
        "    kind: seminar\n"
        "    sessions:\n"
        "    - {title: x\n"
        "    - y: @z\n"
        "  module: {figure: 13,5 days}\n"
        "phases:\n"
        "closing: {title: Hold #1\n"
    )
    tree, findings = read_yaml("f", text)
    assert tree is None
    assert places(findings) == [
        "1:6 TC114",
        "4:12 TC112",
        "7:7 TC113",
        "8:10 TC115",
        "9:20 TC119",
        "10:1 TC127",
        "11:10 TC113",
    ]


def test_read_yaml__invisible_characters_come_first() -> None:
    tree, findings = read_yaml("f", "a: \u2028\nb: [\n")
    assert (tree, places(findings)) == (None, ["1:4 TC106"])


def test_read_yaml__a_long_broken_piece_is_told_by_the_fast_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_text, "_LONGEST_SLOW", 0)
    tree, findings = read_yaml("f", "a: 1\nb: c: d\n")
    assert tree is None
    assert [(one.code, one.span.line) for one in findings] in ([("TC133", 2)], [("TC114", 2)])


def test_read_yaml__the_search_ends() -> None:
    _, findings = read_yaml("f", "a: @x\n" * 1000)
    assert len(findings) == yaml_text._MOST_FINDINGS


def positions_are_in_the_file(text: str, findings: tuple[Finding, ...]) -> bool:
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    spans = [finding.span for finding in findings] + [one.span for finding in findings for one in finding.related]
    return all(
        1 <= span.line <= span.end_line <= len(lines)
        and 1 <= span.column <= len(lines[span.line - 1]) + 1
        and 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1
        and (span.line, span.column) <= (span.end_line, span.end_column)
        for span in spans
    )


def check(text: str) -> None:
    tree, findings = read_yaml("f", text)
    assert tree is not None or has_errors(findings)
    assert positions_are_in_the_file(text, findings)
    assert all(one.message and "\n" not in one.message for one in findings)


@given(st.text(max_size=80))
def test_read_yaml__any_text(text: str) -> None:
    check(text)


@given(st.text(alphabet=" \n\t:-#[]{},'\"|>&*!%@`?~<\\\u00a0ab1😀.", max_size=60))
def test_read_yaml__any_text_of_signs(text: str) -> None:
    check(text)


@given(st.binary(max_size=100))
def test_read_yaml__any_bytes(data: bytes) -> None:
    text, findings = decode(data, "f")
    assert text is not None or findings
    if text is not None:
        check(text)


@given(
    st.lists(
        st.tuples(st.integers(0, len(VALID)), st.integers(0, 6), st.text(" \n\t:-#[]{},'\"|>&*!%@`?~a1", max_size=3)),
        min_size=1,
        max_size=3,
    )
)
def test_read_yaml__mutated_yaml(changes: list[tuple[int, int, str]]) -> None:
    text = VALID
    for start, length, instead in changes:
        text = text[:start] + instead + text[start + length :]
    check(text)


@given(st.recursive(st.text(max_size=10), lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner)))
def test_read_yaml__what_a_writer_of_yaml_wrote(value: object) -> None:
    check(yaml.safe_dump({"a": value}, allow_unicode=True))
