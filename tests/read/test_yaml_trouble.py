"""Each case is one broken text, the places and codes that it must give, and words that the messages must hold."""

import pytest

from talentc.read.yaml_source import Point, Stretch, Trouble
from talentc.read.yaml_text import read_yaml
from talentc.read.yaml_trouble import explain

CASES = [
    ("a:\n\tb: c\n", ["2:1-2 TC111"], ""),
    ("a: b\n\tc: d\n", ["2:1-2 TC111"], ""),
    ("a: @b c\n", ["1:4-5 TC115"], '`"@b c"`'),
    ("a: [`b`, c]\n", ["1:5-6 TC115"], '`"`b`"`'),
    ("a: %b  # c\n", ["1:4-5 TC115"], '`"%b"`'),
    ("a: *b* c\n", ["1:4-5 TC115"], '`"*b* c"`'),
    ("a: *b c\n", ["1:4-5 TC115"], '`"*b c"`'),
    ("a: & b\n", ["1:4-5 TC115"], ""),
    ("a: ? b\n", ["1:4-5 TC115"], ""),
    ("a: , b\n", ["1:4-5 TC115"], '`", b"`'),
    ("a: ]\n", ["1:4-5 TC115"], ""),
    ("%FOO\na: 1\n", ["1:1-2 TC115"], ""),
    ("a: !b!c d\n", ["1:4-8 TC123"], ""),
    ("a: !<b d\n", ["1:4-7 TC123"], ""),
    ('a: "b\n', ["1:4-5 TC112"], ""),
    ("a: 'b\n", ["1:4-5 TC112"], "apostrophe"),
    ('a: "b\nc: "d"\n', ["1:4-5 TC112"], ""),
    ('a: "b\\c"\n', ["1:6-8 TC128"], ""),
    ('a: "\\xZZ"\n', ["1:5-7 TC128"], ""),
    ('a: "\\UFFFFFFFF"\n', ["1:5-7 TC128"], ""),
    ("a: | b\n  c\n", ["1:4-5 TC129"], ""),
    ("a: >0\n  c\n", ["1:4-5 TC129"], ""),
    ("a: - b\n", ["1:4-5 TC132"], ""),
    ("a: b: c\n", ["1:5-6 TC114"], '`"b: c"`'),
    ("- a: b: c # d\n", ["1:7-8 TC114"], '`"b: c"`'),
    ("a: {b: c: d, e: f}\n", ["1:9-10 TC114"], '`"c: d"`'),
    ("a: {b: [c: d: e]}\n", ["1:13-14 TC114"], '`"d: e"`'),
    ("a: b\n  c: d\n", ["2:3-7 TC116"], "2 spaces"),
    ("a:\n  b: c\n d: e\n", ["3:2-6 TC116"], "1 space,"),
    ("a:\n    b: c\n  d: e\n", ["3:3-7 TC116"], ""),
    ("a: b\n- c\n", ["2:1-4 TC116"], "no space"),
    ('a: "b"\n  - c\n', ["2:3-6 TC116"], ""),
    ("a b\nc: d\n", ["1:1-4 TC117"], "`a b`"),
    ("a:\n  b c\n  d: e\n", ["2:3-6 TC117"], ""),
    ("a: b\nc d\ne: f\n", ["2:1-4 TC117"], ""),
    ("a: b\nc:d\ne: f\n", ["2:1-4 TC117"], ""),
    (": b\n", ["1:1-2 TC125"], ""),
    ("a: {b: c, : d}\n", ["1:11-12 TC125"], ""),
    ("a: {b: c}}\n", ["1:10-11 TC133"], "`}`"),
    ("a:\u00a0b\nc: d\n", ["1:3-4 TC107"], ""),
    ("a: b\n\u00a0c: d: e\n", ["2:1-2 TC107"], ""),
    ("a: [b, c\n", ["1:4-5 TC113"], "`]`"),
    ("a: {b: c\nd: e\n", ["1:4-5 TC113"], "`}`"),
    ("a: {b: [c}\n", ["1:8-9 TC113"], ""),
    ("a: {b: 1,\n", ["1:4-5 TC113"], ""),
    ("a: {b: c #1}\nd: e\n", ["1:4-5 TC113"], "#"),
    ("a: {\n  b: c\n  d: e\n}\n", ["2:6-7 TC130"], ""),
    ("a: [\n  {b: c}\n  {d: e}\n]\n", ["2:8-9 TC130"], ""),
    ('a: "b" c\n', ["1:8-9 TC131"], "`'\"b\" c'`"),
    ("a: 'it's me'\n", ["1:8-9 TC131"], '`"it\'s me"`'),
    ("a: [b] c\n", ["1:8-9 TC131"], '`"[b] c"`'),
    ('a: {b: "c" d}\n', ["1:12-13 TC131"], "`'\"c\" d'`"),
    ("a: {b: c [d] e}\n", ["1:10-11 TC131"], '`"c [d] e"`'),
    ("a: [b,, c]\n", ["1:7-8 TC133"], "`, c]`"),
    ("a: b\n}\n", ["2:1-2 TC133"], ""),
    ("a: b\n...\nc: d\n", ["3:1-5 TC118"], ""),
]


@pytest.mark.parametrize(("text", "expected", "words"), CASES, ids=[repr(case[0]) for case in CASES])
def test_explain__places_codes_and_words(text: str, expected: list[str], words: str) -> None:
    tree, findings = read_yaml("f", text)
    assert tree is None
    assert [f"{one.span.line}:{one.span.column}-{one.span.end_column} {one.code}" for one in findings] == expected
    assert words in findings[0].message + findings[0].help


def test_explain__what_nobody_knows() -> None:
    trouble = Trouble("words that the parser never used", "", Point(4, 1, 0), None, None)
    finding = explain(Stretch("f", "a: 1", 6), Trouble("", "", Point(4, 0, 4), None, None))
    assert (finding.code, finding.span.line, finding.span.column) == ("TC133", 7, 5)
    assert explain(Stretch("f", "a:\n"), trouble).code == "TC133"
    assert explain(Stretch("f", ""), Trouble("", "", Point(0, 0, 0), None, None)).code == "TC133"
