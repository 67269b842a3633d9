"""Changes of a plan where it stands."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.read.yaml_text import read_yaml
from talentc.render.plan.plan_lines import Entry, scalar, with_entries, with_stamp, with_value
from talentc.tree import Mapping, Scalar

LETTERS = st.characters(categories=("L", "N", "P", "S", "Zs"), exclude_characters="\u00a0\u202f\u2007\ufeff\ufffc")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kick-off", "Kick-off"),
        ("a.2@example.org", "a.2@example.org"),
        ("Modul 1: Kerne", '"Modul 1: Kerne"'),
        ("a, b", '"a, b"'),
        ('say "x\\y"', '"say \\"x\\\\y\\""'),
        ("null", '"null"'),
        ("", '""'),
        ("ends ", '"ends "'),
    ],
)
def test_scalar__has_quotes_where_it_needs_them(text: str, expected: str) -> None:
    assert scalar(text) == expected


@given(st.text(LETTERS, max_size=12))
def test_scalar__reads_back_in_a_line_and_in_braces(text: str) -> None:
    tree, findings = read_yaml("plan.yaml", f"a: {scalar(text)} # c\nb: {{c: {scalar(text)}, d: e}}\n")
    if not findings:  # an odd space, say, is refused wherever it stands
        assert tree is not None
        one, other = tree.get("a"), tree.get("b")
        assert isinstance(one, Scalar)
        assert isinstance(other, Mapping)
        (_, inner), (_, last) = other.entries
        assert isinstance(inner, Scalar)
        assert isinstance(last, Scalar)
        assert (one.text, inner.text, last.text) == (text, text, "e")


def test_with_value__replaces_it_and_nothing_around() -> None:
    assert with_value("a: 1\nstamp:   'x'  # why\nb: 2", "stamp", "y") == "a: 1\nstamp:   y  # why\nb: 2"


def test_with_stamp__a_new_key_stands_before_those_that_come_later() -> None:
    moment = datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert with_stamp("cohort: a\nsessions: {}\n", moment) == "cohort: a\nstamp: 2024-01-02T03:04:05Z\nsessions: {}\n"
    assert with_stamp("cohort: a", moment) == "cohort: a\nstamp: 2024-01-02T03:04:05Z\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sessions: {}\n", "sessions:\n  a: 1\n  b: 2\n"),
        ("sessions: {} # c\n", "sessions: # c\n  a: 1\n  b: 2\n"),
        ("sessions:\n  {x: y} # c\n", "sessions: # c\n  a: 1\n  b: 2\n"),
        ("sessions: # c\n  {x: y} # d\n", "sessions: # d\n  a: 1\n  b: 2\n  # c\n"),
        ("sessions:\n    b: 3\n", "sessions:\n    a: 1\n    b: 2\n"),
        ("sessions:\n  b: 2\n  a: 1", "sessions:\n  a: 1\n  b: 2\n"),
        ("sessions:\n  x: 2 # c\n  b: 2\n", "sessions:\n  a: 1\n  # c\n  b: 2\n"),
        ("sessions:\n  b: {x:\n    y} # c\n", "sessions:\n  a: 1\n  # c\n  b: 2\n"),
        ("published: {}", "sessions:\n  a: 1\n  b: 2\npublished: {}"),
        ("cohort: x", "cohort: x\nsessions:\n  a: 1\n  b: 2\n"),
    ],
)
def test_with_entries__just_these_in_this_order(text: str, expected: str) -> None:
    assert with_entries(text, "sessions", (Entry("a", "1"), Entry("b", "2"))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sessions: {a: 1} # c\n", "sessions: {} # c\n"),
        ("sessions: # c\n  # d\n  a: 1 # e\n\n# f\nx: 1\n", "sessions: {} # c\n  # d\n  # e\n\n# f\nx: 1\n"),
        ("sessions: {}\n", "sessions: {}\n"),
        ("cohort: x\n", "cohort: x\n"),
    ],
)
def test_with_entries__none_is_an_empty_map(text: str, expected: str) -> None:
    assert with_entries(text, "sessions", ()) == expected


def test_with_entries__what_stays_as_it_is_isnt_touched() -> None:
    text = "sessions: {  a:   1,\n b: 2 } # c"
    assert with_entries(text, "sessions", (Entry("a", None), Entry("b", None))) == text
