"""From a compiled programme to files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from talentc.artifact import Artifact
from talentc.compiled import Compiled
from talentc.diagnostics import has_errors
from talentc.pipeline.building import make, outputs_named, write
from talentc.pipeline.checking import Checked

Written = Callable[..., Checked]


@pytest.fixture
def compiled(written: Written) -> Compiled:
    found = written().compiled
    assert found is not None
    return found


def test_outputs_named__all_of_them_with_the_page_that_offers_them() -> None:
    outputs, problem = outputs_named("")
    assert problem == ""
    assert [output.name for output in outputs][-1] == "index"
    assert len({output.name for output in outputs}) == len(outputs) > 3


def test_outputs_named__those_of_a_list_in_their_own_order_without_the_page() -> None:
    names = [output.name for output in outputs_named("")[0]]
    outputs, problem = outputs_named(f"{names[2]}, {names[0]}")
    assert ([output.name for output in outputs], problem) == ([names[0], names[2]], "")


def test_outputs_named__one_that_there_isnt() -> None:
    outputs, problem = outputs_named("calendars,posters")
    assert outputs == ()
    assert problem.startswith("`posters` is no output; there are calendars, ")


def test_make__every_artifact_of_the_outputs_and_no_other(compiled: Compiled) -> None:
    whole, findings = make(compiled, outputs_named("")[0])
    assert not has_errors(findings)
    paths = [artifact.path for artifact in whole]
    assert len(set(paths)) == len(paths)
    assert "index.html" in paths
    some, _ = make(compiled, outputs_named("time")[0])
    assert {artifact.path for artifact in some} == {path for path in paths if path.startswith("time/")}


IRREGULAR = """
time-zone: Africa/Casablanca
cohorts:
  hold-1: {title: Hold 1, start: 2024-01, when: {one: 2024-02-16 09:00-13:00, two: 2025-03-06 09:00-13:00}}
"""


def test_make__nothing_where_calendars_cant_be_made(written: Written) -> None:
    compiled = written(IRREGULAR).compiled
    assert compiled is not None
    artifacts, findings = make(compiled, outputs_named("time")[0])
    assert (artifacts, [finding.code for finding in findings]) == ((), ["TC215"])


def test_write__puts_files_in_place(tmp_path: Path) -> None:
    written, findings = write([Artifact("a/b.txt", b"new")], (tmp_path / "out").as_posix(), None)
    assert (written.written, findings) == (("a/b.txt", "manifest.json"), ())
    assert (tmp_path / "out" / "a" / "b.txt").read_bytes() == b"new"


def test_write__a_problem_is_a_finding_and_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    written, findings = write([Artifact("a.txt", b"new")], (tmp_path / "out").as_posix(), None)
    assert [finding.code for finding in findings] == ["TC601"]
    assert written.written == ()
    assert (tmp_path / "out").read_text("utf-8") == "mine"
