import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from talentc.cli.check import ROOTS, CheckFormat

Run = Callable[..., tuple[int, str, str]]
Write = Callable[..., Path]
DISAGREES = "stated: {tender: {source: The tender, figures: {f: {role: talent, figure: 9 h}}}}\n"
UNKNOWN_KEY = "no-such-key: 1\n"
NOTE = "cohorts: {one: {title: One, start: 2024-05}}\n"
FORMATS = [format.value for format in CheckFormat]


@pytest.fixture(autouse=True)
def no_service(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests may run on a service themselves."""
    for name in ROOTS:
        monkeypatch.delenv(name, raising=False)


def test_check__nothing_wrong(talentc: Run, programme: Write) -> None:
    programme("small")
    assert talentc("check", "small") == (0, "1 programme checked: 0 errors, 0 warnings, 0 notes\n", "")


def test_check__the_current_folder_where_none_is_named(talentc: Run, programme: Write) -> None:
    programme("a")
    programme("b")
    assert talentc("check") == (0, "2 programmes checked: 0 errors, 0 warnings, 0 notes\n", "")


@pytest.mark.parametrize(("more", "code"), [(UNKNOWN_KEY, "TC201"), (DISAGREES, "TC402")])
def test_check__errors(talentc: Run, programme: Write, more: str, code: str) -> None:
    programme("small", more)
    status, output, errors = talentc("check", "small")
    assert (status, errors) == (1, "")
    assert output.startswith(f"error {code} ")
    assert output.endswith("\n\n1 programme checked: 1 error, 0 warnings, 0 notes\n")
    assert "\x1b" not in output


def test_check__notes_are_no_errors(talentc: Run, programme: Write) -> None:
    programme("small", NOTE)
    status, output, _ = talentc("check", "small")
    assert status == 0
    assert output.startswith("note TC603 no-dates  small/programme.yaml:7:")


def test_check__an_error_in_one_of_several(talentc: Run, programme: Write) -> None:
    programme("a", UNKNOWN_KEY)
    programme("b")
    status, output, _ = talentc("check", "a", "b/programme.yaml")
    assert status == 1
    assert output.endswith("2 programmes checked: 1 error, 0 warnings, 0 notes\n")


def test_check__same_ids(talentc: Run, programme: Write) -> None:
    programme("a", id="twin")
    programme("b", id="twin")
    status, output, _ = talentc("check", "--format", "concise")
    assert status == 1
    assert output == "b/programme.yaml:2:5: TC602 The programme id `twin` is taken by `a/programme.yaml`\n"


@pytest.mark.parametrize("paths", [("nowhere",), ("small", "nowhere"), ("empty",)])
@pytest.mark.parametrize("format", FORMATS)
def test_check__nothing_to_read(talentc: Run, programme: Write, paths: tuple[str, ...], format: str) -> None:
    programme("small")
    Path("empty").mkdir()
    status, output, errors = talentc("check", *paths, "--format", format)
    assert (status, errors) == (2, "")
    assert "TC101" in output or "TC108" in output


def test_check__concise(talentc: Run, programme: Write) -> None:
    programme("small", UNKNOWN_KEY)
    status, output, errors = talentc("check", "small", "--format", "concise")
    assert (status, errors) == (1, "")
    assert output == "small/programme.yaml:7:1: TC201 `no-such-key` is not a key that can stand here\n"
    programme("sound")
    assert talentc("check", "sound", "--format", "concise") == (0, "", "")


def test_check__json(talentc: Run, programme: Write) -> None:
    programme("small", DISAGREES)
    status, output, errors = talentc("check", "small", "--format", "json")
    assert (status, errors) == (1, "")
    whole = json.loads(output)
    assert [finding["code"] for finding in whole["findings"]] == ["TC402"]
    assert whole["summary"] == {"programmes": 1, "errors": 1, "warnings": 0, "notes": 0}


def test_check__an_unknown_format_is_wrong_usage(talentc: Run, programme: Write) -> None:
    status, output, errors = talentc("check", "--format", "xml")
    assert (status, output) == (2, "")
    assert "'xml' is not one of 'human', 'concise', 'json', 'github'" in " ".join(errors.split())


@pytest.mark.parametrize(("options", "expected"), [((), 0), (("--strict",), 1)])
@pytest.mark.parametrize("format", FORMATS)
def test_check__warnings_count_where_it_is_strict(
    talentc: Run, programme: Write, format: str, options: tuple[str, ...], expected: int
) -> None:
    folder = programme("small")
    (folder / "texts").mkdir()
    (folder / "texts" / "notes.txt").write_text("not read")
    status, output, errors = talentc("check", "small", "--format", format, *options)
    assert (status, errors) == (expected, "")
    assert "TC145" in output


@pytest.mark.parametrize("format", FORMATS)
def test_check__notes_never_count(talentc: Run, programme: Write, format: str) -> None:
    programme("small", NOTE)
    assert talentc("check", "small", "--strict", "--format", format)[0] == 0


@pytest.mark.parametrize("variable", ROOTS)
@pytest.mark.parametrize("format", ["github", "gitlab", "sarif", "junit"])
def test_check__services_get_paths_from_the_root_of_the_repository(
    talentc: Run, programme: Write, monkeypatch: pytest.MonkeyPatch, format: str, variable: str
) -> None:
    folder = programme("designs/small", UNKNOWN_KEY)
    monkeypatch.setenv(variable, str(folder.parents[1]))
    monkeypatch.chdir(folder.parent)
    for path in ("small", str(folder)):
        status, output, errors = talentc("check", path, "--format", format)
        assert (status, errors) == (1, "")
        assert "designs/small/programme.yaml" in output
        assert str(folder) not in output


@pytest.mark.skipif(os.name == "nt", reason="Windows removes no folder that somebody is in")
def test_check__in_a_folder_that_is_gone(talentc: Run, programme: Write, tmp_path: Path) -> None:
    folder = programme("small")
    gone = tmp_path / "gone"
    gone.mkdir()
    os.chdir(gone)
    gone.rmdir()
    try:
        status, _, errors = talentc("check", str(folder), "--format", "github")
    finally:
        os.chdir(tmp_path)
    assert (status, errors) == (0, "")


def test_check__its_help_names_the_formats(talentc: Run) -> None:
    _, output, _ = talentc("check", "--help")
    assert f"--format <{'|'.join(FORMATS)}>" in output
