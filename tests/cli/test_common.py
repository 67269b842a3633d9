from collections.abc import Callable
from pathlib import Path

import pytest
import typer

from talentc.catalogue.outputs import NO_DATES
from talentc.catalogue.reading import NO_SUCH_FILE
from talentc.cli.common import compiled_only, errors_of, load, refuse, show_problems
from talentc.source import Span

Write = Callable[..., Path]
Captured = pytest.CaptureFixture[str]


def test_load__every_programme_even_with_errors(programme: Write) -> None:
    programme("a", "no-such-key: 1\n")
    programme("b")
    checked = load(["a", "b"])
    assert [(one.file, one.compiled is None) for one in checked] == [
        ("a/programme.yaml", True),
        ("b/programme.yaml", False),
    ]


def test_load__a_path_that_names_nothing(programme: Write, capsys: Captured) -> None:
    programme("a", "no-such-key: 1\n")
    with pytest.raises(typer.Exit) as leaving:
        load(["a", "nowhere"])
    assert leaving.value.exit_code == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert errors.startswith("error TC101 no-such-file  nowhere\n")
    assert "TC201" not in errors


def test_compiled_only__all(programme: Write, capsys: Captured) -> None:
    programme("a")
    programme("b", "stated: {tender: {source: The tender, figures: {f: {role: talent, figure: 9 h}}}}\n")
    assert [one.programme.id for one in compiled_only(["a", "b"])] == ["a", "b"]
    assert capsys.readouterr() == ("", "")


def test_compiled_only__errors_of_those_that_do_not_compile(programme: Write, capsys: Captured) -> None:
    programme("a", "no-such-key: 1\n")
    programme("b", "stated: {tender: {source: The tender, figures: {f: {role: talent, figure: 9 h}}}}\n")
    with pytest.raises(typer.Exit) as leaving:
        compiled_only(["a", "b"])
    assert leaving.value.exit_code == 1
    errors = capsys.readouterr().err
    assert "TC201" in errors
    assert "TC402" not in errors


def test_errors_of__no_notes() -> None:
    error = NO_SUCH_FILE.at(Span.whole("a"), path="a")
    note = NO_DATES.at(Span.whole("a"), cohort="one")
    assert errors_of((note, error)) == (error,)


def test_show_problems__on_the_error_stream(capsys: Captured) -> None:
    show_problems((NO_SUCH_FILE.at(Span.whole("a"), path="a"),), {})
    output, errors = capsys.readouterr()
    assert output == ""
    assert errors.startswith("error TC101 no-such-file  a\n  There is no file or folder `a`\n")
    show_problems((), {})
    assert capsys.readouterr() == ("", "")


def test_refuse__a_line_and_the_status(capsys: Captured) -> None:
    with pytest.raises(typer.Exit) as leaving:
        refuse("no")
    assert leaving.value.exit_code == 2
    assert capsys.readouterr() == ("", "talentc: no\n")
