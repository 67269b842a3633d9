from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import typer

from talentc.catalogue.outputs import NO_DATES
from talentc.catalogue.reading import NO_SUCH_FILE
from talentc.cli.common import (
    compiled_only,
    day_of,
    errors_of,
    load,
    refuse,
    refuse_unknown_cohorts,
    show_problems,
    with_dates,
)
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


def test_day_of__as_it_is_given_else_as_the_clock_has_it(capsys: Captured) -> None:
    assert day_of("2027-01-31") == date(2027, 1, 31)
    assert day_of("") >= date(2024, 1, 1)
    with pytest.raises(typer.Exit):
        day_of("soon")
    assert capsys.readouterr().err == "talentc: `soon` is no day; write `--today 2027-01-31`\n"


def test_refuse_unknown_cohorts__with_the_nearest(programme: Write, capsys: Captured) -> None:
    programme("a", "cohorts: {hold-1: {title: Hold 1}, other: {title: Other}}\n")
    programme("b", "no-such-key: 1\n")
    refuse_unknown_cohorts(load(["a"]), ["hold-1", "other"])
    refuse_unknown_cohorts(load(["a", "b"]), ["holt-1"])
    assert capsys.readouterr().err == ""
    with pytest.raises(typer.Exit) as leaving:
        refuse_unknown_cohorts(load(["a"]), ["holt-1"])
    assert leaving.value.exit_code == 2
    said = "talentc: no cohort is called `holt-1`; did you mean `hold-1`? there are hold-1, other\n"
    assert capsys.readouterr().err == said


def test_with_dates__of_all_programmes_together(programme: Write, capsys: Captured) -> None:
    trained = "cohorts: {hold-1: {title: Hold 1, start: 2027-01}}\ncalendar: {closed: [2027-02-01 to 2027-02-24]}\n"
    for name in "ab":
        file = programme(name, trained) / "programme.yaml"
        text = file.read_text("utf-8").replace(
            "people: 8}}", "people: 8}, trainer: {title: T, side: provider, people: [Anna]}}"
        )
        text = text.replace("length: 4 h, who: {talent: all}", "length: 4 h, when: in February, who: {trainer: all}")
        file.write_text(text, encoding="utf-8")
    found = [cohort.dates[0].dates.first for one in with_dates(load(["a", "b"])) for cohort in one.programme.cohorts]
    assert sorted(found) == [date(2027, 2, 25), date(2027, 2, 26)]
    said = "the dates of `hold-1` of `a`, `hold-1` of `b` are proposed; `talentc plan a b` keeps them"
    assert said in capsys.readouterr().err
