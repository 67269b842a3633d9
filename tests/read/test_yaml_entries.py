import pytest

from talentc.read.yaml_entries import hash_hint
from talentc.read.yaml_text import read_yaml


def found(text: str) -> list[str]:
    return [f"{one.span.line}:{one.span.column}-{one.span.end_column} {one.code}" for one in read_yaml("f", text)[1]]


def test_entries_of__repeated_key_shows_both_places() -> None:
    tree, findings = read_yaml("f", "a: 1\nb: {c: 1, 'c': 2}\na: 3\n")
    assert [(one.span.line, one.span.column) for one in findings] == [(2, 11), (3, 1)]
    assert [(one.related[0].span.line, one.related[0].span.column) for one in findings] == [(2, 5), (1, 1)]
    assert tree is not None
    assert tree.keys == ("a", "b")


def test_entries_of__a_comma_that_cuts_a_text() -> None:
    _, findings = read_yaml("f", "a: {figure: 13,5 days, role: x}\n")
    assert [(one.code, one.span.column, one.span.end_column) for one in findings] == [("TC119", 13, 22)]
    assert '`"13,5 days"`' in findings[0].help


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: {t: A, B, C}\n", ["1:8-15 TC119"]),
        ("a: {t: A, B, u: C, D}\n", ["1:8-12 TC119", "1:17-21 TC119"]),
        ("a: {t: A,\n  B}\n", ["2:3-4 TC127"]),
        ("a: {t: 'A', B}\n", ["1:13-14 TC127"]),
        ("a: {A, t: B}\n", ["1:5-6 TC127"]),
        ("a: {t: A, time:12}\n", ["1:11-18 TC127"]),
        ("a: {t: A, B: }\n", ["1:11-12 TC127"]),
        ("a: {t: , B}\n", ["1:5-6 TC127", "1:10-11 TC127"]),
        ("a: [A, B]\n", []),
    ],
)
def test_entries_of__keys_without_values_in_brackets(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_entries_of__keys_without_values() -> None:
    assert found("a:\nb: ~\nc: null\nd: |\ne: 'null'\nf: ''\n") == [
        "1:1-2 TC127",
        "2:4-5 TC127",
        "3:4-8 TC127",
        "4:4-5 TC127",
    ]


def test_entries_of__a_value_that_is_a_comment() -> None:
    _, findings = read_yaml("f", "a: #tag\nb: # later\n")
    assert ["quotes" in one.help for one in findings] == [True, False]


def test_entries_of__keys_that_are_no_texts() -> None:
    assert found("a: {{x}}\n[b]: c\n? {d: }\n: e\n?\n: g\n") == [
        "1:5-8 TC125",
        "2:1-4 TC125",
        "3:3-8 TC125",
        "5:2-2 TC125",
    ]


def test_entries_of__merge() -> None:
    assert found("a: {<<: {b: 1}}\n'<<': c\nd: <<\n") == ["1:5-7 TC122"]


@pytest.mark.parametrize("space", ["\u00a0", "\u200b", "\u202f"])
def test_entries_of__odd_spaces_in_keys(space: str) -> None:
    assert found(f"{space}a: 1\nb{space}: {space}2{space}x\n'c{space}': 3\n") == ["1:1-2 TC107", "2:2-3 TC107"]


def test_hash_hint__only_for_what_looks_like_a_text() -> None:
    assert "quotes" in hash_hint(" #tag")
    assert hash_hint(" # tag") == ""
    assert hash_hint("") == ""
