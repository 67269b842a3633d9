import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.diagnostics import Finding, Related, Severity
from talentc.show.human import human
from talentc.show.report import Report
from talentc.show.width import columns
from talentc.source import Span

FILE = "a/programme.yaml"


def finding(
    span: Span,
    *related: Related,
    message: str = "It is odd",
    help: str = "",
    severity: Severity = Severity.ERROR,
) -> Finding:
    return Finding(span, "TC999", "odd", severity, message, help, (), related)


def at(line: int, column: int, end_column: int, file: str = FILE, end_line: int = 0) -> Span:
    return Span(file, line, column, end_line or line, end_column)


def shown(finding: Finding, sources: dict[str, str] | None = None, width: int = 80) -> list[str]:
    lines = human(Report((finding,), sources or {}), width)
    return ["".join(text for text, _ in line) for line in lines]


def excerpt(text: str, span: Span, width: int = 80) -> tuple[str, str]:
    """The line of the file and the carets under it."""
    _, _, line, carets, _ = shown(finding(span), {span.file: text}, width)
    return line, carets


def test_human__what_where_and_what_to_do() -> None:
    source = "talentc: 1\nlength: 9 h\n"
    assert shown(finding(at(2, 9, 12), help="Mend it."), {FILE: source}) == [
        "error TC999 odd  a/programme.yaml:2:9",
        "  It is odd",
        "  2 | length: 9 h",
        "    |         ^^^",
        "  help: Mend it.",
        "",
    ]


def test_human__styles_by_severity() -> None:
    for severity, style in ((Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "note")):
        (head, *_) = human(Report((finding(at(1, 2, 3), severity=severity),), {}), 80)
        assert head[0] == (f"{severity.word} TC999", style)


def test_human__long_texts_are_wrapped() -> None:
    lines = shown(finding(at(1, 1, 2), message="word " * 12, help="help " * 12), width=40)
    assert lines[1:] == [
        "  word word word word word word word",
        "  word word word word word",
        "  help: help help help help help help",
        "        help help help help help help",
        "",
    ]


def test_human__the_file_as_such_has_no_line() -> None:
    lines = shown(finding(Span.whole(FILE)), {FILE: "talentc: 1\n"})
    assert lines == ["error TC999 odd  a/programme.yaml", "  It is odd", ""]


def test_human__an_empty_place_on_the_first_line_has_one() -> None:
    assert excerpt("talentc:\n", at(1, 9, 9)) == ("  1 | talentc:", "    |         ^")


@pytest.mark.parametrize("span", [at(3, 1, 2), at(9, 1, 2)])
def test_human__no_excerpt_beyond_the_end_of_the_file(span: Span) -> None:
    assert len(shown(finding(span), {FILE: "a\nb\n"})) == 3


def test_human__no_excerpt_of_a_file_that_was_not_read() -> None:
    assert shown(finding(at(2, 9, 12)))[1:] == ["  It is odd", ""]


def test_human__a_place_of_several_lines_is_marked_on_its_first() -> None:
    assert excerpt("key: [a,\n  b]\n", at(1, 6, 5, end_line=2)) == ("  1 | key: [a,", "    |      ^^^")


def test_human__a_place_behind_the_end_of_a_line() -> None:
    assert excerpt("key:\n", at(1, 30, 31)) == ("  1 | key:", "    |     ^")


def test_human__wide_characters_and_combining_marks() -> None:
    assert excerpt("日本: e\u0301n\n", at(1, 5, 8)) == ("  1 | 日本: e\u0301n", "    |       ^^")
    assert excerpt("日本: 日本\n", at(1, 1, 3)) == ("  1 | 日本: 日本", "    | ^^^^")


def test_human__tabs_and_control_characters() -> None:
    assert excerpt("\ta\x1b[31m: b\n", at(1, 10, 11)) == ("  1 |  a·[31m: b", "    |          ^")
    lines = shown(finding(at(1, 1, 2), message="odd \x1b[2J", help="no \u202e"))
    assert lines[1:3] == ["  odd ·[2J", "  help: no ·"]


def test_human__a_long_line_is_cut_round_the_place() -> None:
    text = "a" * 100 + "WRONG" + "b" * 100
    assert excerpt(text, at(1, 101, 106), 46) == (
        "  1 | …" + "a" * 12 + "WRONG" + "b" * 21 + "…",
        "    | " + " " * 13 + "^^^^^",
    )
    assert excerpt(text, at(1, 1, 3), 46) == ("  1 | " + "a" * 38 + "…", "    | ^^")
    assert excerpt(text, at(1, 205, 206), 46) == ("  1 | …" + "b" * 38, "    | " + " " * 38 + "^")


def test_human__the_carets_of_a_long_place_end_with_the_line() -> None:
    line, carets = excerpt("a" * 100, at(1, 11, 101), 46)
    assert columns(line) <= 46
    assert len(carets) == 46


@given(
    st.text(st.sampled_from("ab 日e\u0301\t\x1b"), max_size=150),
    st.integers(1, 160),
    st.integers(0, 160),
    st.integers(40, 100),
    st.sampled_from([1, 10_000]),
)
def test_human__excerpts_fit_and_have_a_caret(text: str, column: int, length: int, width: int, line: int) -> None:
    source = "\n" * (line - 1) + text + "\n"
    span = at(line, column, column + length)
    if span != Span.whole(FILE):
        shown_line, carets = excerpt(source, span, width)
        assert columns(shown_line) <= width
        assert columns(carets) <= width
        assert carets.endswith("^")
        assert shown_line.startswith(f"  {line} | ")


def test_human__the_other_end_in_the_same_file() -> None:
    related = Related(at(1, 1, 4), "the design says so here")
    assert shown(finding(at(2, 1, 4), related), {FILE: "one\ntwo\n"})[2:] == [
        "  2 | two",
        "    | ^^^",
        "  + line 1: the design says so here",
        "  1 | one",
        "    | ^^^",
        "",
    ]


def test_human__the_other_end_in_another_file_which_is_named() -> None:
    related = Related(at(1, 1, 6, "a/texts/kick-off.md"), "the text says so here")
    sources = {FILE: "one\ntwo\n", "a/texts/kick-off.md": "other\n"}
    assert shown(finding(at(2, 1, 4), related), sources)[4:] == [
        "  + a/texts/kick-off.md, line 1: the text says so here",
        "  1 | other",
        "    | ^^^^^",
        "",
    ]
    whole = Related(Span.whole("b.yaml"), "it has the same id")
    assert shown(finding(at(2, 1, 4), whole))[2:] == ["  + b.yaml: it has the same id", ""]


def test_human__long_texts_of_the_other_end_are_wrapped() -> None:
    related = Related(at(1, 1, 4), "word " * 12)
    assert shown(finding(at(2, 1, 4), related), width=40)[2:4] == [
        "  + line 1: word word word word word",
        "    word word word word word word word",
    ]


@pytest.mark.parametrize(
    ("severities", "programmes", "expected", "style"),
    [
        ((), 1, "1 programme checked: 0 errors, 0 warnings, 0 notes", "strong"),
        ((Severity.ERROR,), 2, "2 programmes checked: 1 error, 0 warnings, 0 notes", "error"),
        ((Severity.WARNING,) * 2, 1, "1 programme checked: 0 errors, 2 warnings, 0 notes", "warning"),
        ((Severity.NOTE,), 1, "1 programme checked: 0 errors, 0 warnings, 1 note", "strong"),
    ],
)
def test_human__counts_at_the_end(severities: tuple[Severity, ...], programmes: int, expected: str, style: str) -> None:
    findings = tuple(finding(at(1, 1, 2), severity=severity) for severity in severities)
    *_, last = human(Report(findings, {}, ("a.yaml", "b.yaml")[:programmes]), 80)
    assert "".join(text for text, _ in last) == expected
    assert last[1][1] == style


def test_human__no_counts_where_nothing_was_checked() -> None:
    assert list(human(Report((), {}), 80)) == []
