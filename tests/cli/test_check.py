import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
Write = Callable[..., Path]
DISAGREES = "stated: {tender: {source: The tender, figures: {f: {role: talent, figure: 9 h}}}}\n"
UNKNOWN_KEY = "no-such-key: 1\n"
WARNING = "cohorts: {one: {title: One, start: 2024-05}}\n"


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
    programme("small", WARNING)
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
@pytest.mark.parametrize("format", ["human", "concise", "json"])
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
    assert "'xml' is not one of 'human', 'concise', 'json'" in errors
