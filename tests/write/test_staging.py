"""All or nothing: a build that ends, or meets an error, at each single step leaves the old outputs or the new."""

import errno
import os
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from talentc.artifact import Artifact
from talentc.write.artifacts import Written, write_artifacts
from talentc.write.output_folder import OutputFolder
from talentc.write.problem import ProblemKind
from talentc.write.staging import Change, put_back, put_in_place

FailingDisk = Callable[..., AbstractContextManager[list[str]]]
Picture = dict[str, tuple[bytes, int] | None]

OLD = {
    "index.html": "old",
    "same.html": "same",
    "calendars/a.ics": "old",
    "gone/deep/x.md": "old",
    "file-to-folder": "old",
    "folder-to-file/inner.txt": "old",
}
NEW = {
    "index.html": "new",
    "same.html": "same",
    "calendars/b.ics": "new",
    "made/deep/y.md": "new",
    "file-to-folder/inner.txt": "new",
    "folder-to-file": "new",
}
USERS = {"notes.txt": "mine", "gone/notes.txt": "mine"}
FOREVER = 1_000_000


class Ended(BaseException):
    """The process ends here: no later step of it reaches the disk."""


def build(out: Path, files: dict[str, str]) -> Written:
    return write_artifacts([Artifact(path, text.encode()) for path, text in files.items()], out)


def picture(out: Path) -> Picture:
    """Every file with its bytes and its time stamp in microseconds, and every folder."""
    return {
        path.relative_to(out).as_posix(): None
        if path.is_dir()
        else (path.read_bytes(), path.stat().st_mtime_ns // 1000)
        for path in out.rglob("*")
    }


def files_of(pictured: Picture) -> dict[str, bytes]:
    return {path: found[0] for path, found in pictured.items() if found is not None}


def bytes_of(pictured: Picture) -> dict[str, bytes | None]:
    return {path: None if found is None else found[0] for path, found in pictured.items()}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A folder with the old outputs and files of the user's, all of them long ago."""
    out = tmp_path / "old"
    build(out, OLD)
    for name, text in USERS.items():
        (out / name).write_text(text)
    for path in out.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    return out


@pytest.fixture
def pictures(tmp_path: Path, old: Path) -> tuple[Picture, Picture]:
    """The folder with the old and with the new outputs."""
    new = tmp_path / "new"
    shutil.copytree(old, new)
    assert build(new, NEW).problem is None
    return picture(old), picture(new)


def steps_of_a_build(tmp_path: Path, old: Path, failing_disk: FailingDisk) -> list[str]:
    shutil.copytree(old, tmp_path / "counted")
    with failing_disk(tmp_path / "counted") as steps:
        assert build(tmp_path / "counted", NEW).problem is None
    shutil.rmtree(tmp_path / "counted")
    assert steps.count("os.rename") >= 10
    return steps


def put_back_only(out: Path) -> None:
    """A later build that puts an interrupted one back, then finds something in the way and writes nothing."""
    problem = build(out, {"notes.txt": "not mine"}).problem
    assert problem is not None
    assert problem.kind is ProblemKind.IN_THE_WAY


def check_readers_view(out: Path, before: Picture, after: Picture) -> None:
    """Each file is wholly old or wholly new at any moment; those of the user and those unchanged are untouched."""
    now = picture(out)
    for path, found in now.items():
        if found is not None and not path.startswith(".talentc-staging"):
            assert found[0] in [(stage.get(path) or (None,))[0] for stage in (before, after)], path
    for path in before:
        if before[path] is not None and before[path] == after.get(path):
            assert now[path] == before[path]
        if before[path] is not None and after.get(path) is not None:
            assert path in now, f"{path} is missing for a moment"


def test_put_in_place__ended_at_each_step(
    tmp_path: Path, old: Path, pictures: tuple[Picture, Picture], failing_disk: FailingDisk
) -> None:
    before, after = pictures
    outcomes = []
    for step in range(len(steps_of_a_build(tmp_path, old, failing_disk))):
        out = tmp_path / f"out-{step}"
        shutil.copytree(old, out)
        with failing_disk(out, range(step, FOREVER), Ended), pytest.raises(Ended):
            build(out, NEW)
        check_readers_view(out, before, after)

        recovered = tmp_path / f"recovered-{step}"
        shutil.copytree(out, recovered)
        put_back_only(recovered)
        found = picture(recovered)
        outcomes.append(bytes_of(found) == bytes_of(after))
        if not outcomes[-1]:
            assert found == before, f"neither old nor new after step {step}"

        assert build(out, NEW).problem is None
        assert bytes_of(picture(out)) == bytes_of(after)
        assert build(recovered, OLD).problem is None
        assert bytes_of(picture(recovered)) == bytes_of(before)
    assert outcomes == sorted(outcomes)  # first the old, from one step on the new
    assert set(outcomes) == {False, True}


def test_put_in_place__a_first_build_ended_at_each_step(tmp_path: Path, failing_disk: FailingDisk) -> None:
    with failing_disk(tmp_path) as steps:
        build(tmp_path / "counted", NEW)
    for step in range(len(steps)):
        out = tmp_path / f"out-{step}"
        with failing_disk(out, range(step, FOREVER), Ended), pytest.raises(Ended):
            build(out, NEW)
        assert build(out, {}).problem is None
        assert list(bytes_of(picture(out))) == ["manifest.json"]


def test_put_back__ended_at_each_step(
    tmp_path: Path, old: Path, pictures: tuple[Picture, Picture], failing_disk: FailingDisk
) -> None:
    last = len(steps_of_a_build(tmp_path, old, failing_disk))
    before, after = pictures
    interrupted = 0
    for step in range(0, last, 5):
        broken = tmp_path / f"broken-{step}"
        shutil.copytree(old, broken)
        with failing_disk(broken, range(step, FOREVER), Ended), pytest.raises(Ended):
            build(broken, NEW)
        if not (broken / ".talentc-staging" / "journal.json").exists():
            continue
        interrupted += 1
        counted = tmp_path / f"counted-{step}"
        shutil.copytree(broken, counted)
        with failing_disk(counted) as steps:
            assert put_back(OutputFolder.of(counted)) is None
        for again in range(len(steps)):
            out = tmp_path / f"out-{step}-{again}"
            shutil.copytree(broken, out)
            with failing_disk(out, range(again, FOREVER), Ended), pytest.raises(Ended):
                put_back(OutputFolder.of(out))
            check_readers_view(out, before, after)
            put_back_only(out)
            assert picture(out) == before
    assert interrupted >= 4


def denied() -> OSError:
    return PermissionError(errno.EACCES, "held open by another program")


def test_put_in_place__an_error_at_each_step_leaves_the_old(
    tmp_path: Path, old: Path, pictures: tuple[Picture, Picture], failing_disk: FailingDisk
) -> None:
    before, after = pictures
    problems = 0
    for step in range(len(steps_of_a_build(tmp_path, old, failing_disk))):
        out = tmp_path / f"out-{step}"
        shutil.copytree(old, out)
        with failing_disk(out, range(step, step + 1), denied):
            result = build(out, NEW)
        if result.problem is not None:
            problems += 1
            assert result == Written(problem=result.problem)
            # a folder that should be emptied for a file and can't be removed is in the way
            assert result.problem.kind in (ProblemKind.DENIED, ProblemKind.IN_THE_WAY)
            assert result.problem.path.startswith(out.as_posix())
            assert picture(out) == before, f"not the old after an error at step {step}"
        assert build(out, NEW).problem is None
        assert files_of(picture(out)) == files_of(after)  # an emptied folder that can't be removed is no problem
    assert problems > 20


def test_put_in_place__errors_from_a_step_on_are_mended_later(
    tmp_path: Path, old: Path, pictures: tuple[Picture, Picture], failing_disk: FailingDisk
) -> None:
    before, after = pictures
    kinds = set()
    for step in range(0, len(steps_of_a_build(tmp_path, old, failing_disk)), 3):
        out = tmp_path / f"out-{step}"
        shutil.copytree(old, out)
        with failing_disk(out, range(step, FOREVER), denied):
            result = build(out, NEW)
        kinds.add(result.problem.kind if result.problem is not None else None)
        check_readers_view(out, before, after)
        assert build(out, OLD).problem is None
        assert bytes_of(picture(out)) == bytes_of(before)
    assert kinds == {ProblemKind.DENIED, ProblemKind.UNFINISHED, None}


def test_put_in_place__a_locked_file_is_named(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = Path.replace

    def locked(path: Path, target: Path) -> Path:
        if target.name == "index.html":
            raise PermissionError(errno.EACCES, "held open", str(path), None, str(target))
        return replace(path, target)

    before = picture(old)
    monkeypatch.setattr(Path, "replace", locked)
    problem = build(old, NEW).problem
    assert problem is not None
    assert (problem.kind, problem.path) == (ProblemKind.DENIED, (old / "index.html").as_posix())
    assert problem.detail == "held open"
    assert picture(old) == before


def test_put_in_place__an_interruption_is_passed_on_when_all_is_put_back(
    tmp_path: Path, old: Path, failing_disk: FailingDisk
) -> None:
    before = picture(old)
    steps = steps_of_a_build(tmp_path, old, failing_disk)
    last_move = len(steps) - 1 - steps[::-1].index("os.rename")
    with failing_disk(old, range(last_move, last_move + 1), KeyboardInterrupt), pytest.raises(KeyboardInterrupt):
        build(old, NEW)
    assert picture(old) == before


def test_put_in_place__the_manifest_is_placed_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order = []
    replace = Path.replace

    def watched(path: Path, target: Path) -> Path:
        order.append(target.name)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", watched)
    build(tmp_path, {"z": "1", "a": "1"})
    assert order == ["journal.json", "a", "z", "manifest.json"]


def test_put_in_place__a_problem_removes_the_folders_it_made(tmp_path: Path) -> None:
    output = OutputFolder.of(tmp_path / "a" / "b")
    change = Change("x", b"1", replaces=True)  # there is nothing to replace
    assert put_in_place(output, [change], []) is not None
    assert list(tmp_path.iterdir()) == []


def test_put_back__a_forged_journal_reaches_nothing_outside(tmp_path: Path) -> None:
    out, staging = tmp_path / "out", tmp_path / "out" / ".talentc-staging"
    staging.mkdir(parents=True)
    (tmp_path / "outside").write_text("mine")
    (tmp_path / "empty").mkdir()
    (staging / "removed-0").write_text("forged")
    (staging / "old-0").write_text("forged")
    (staging / "journal.json").write_text(
        '{"removed": ["../forged"], "placed": [["../outside", true], ["../outside", false]], "folders": ["../empty"]}'
    )
    assert put_back(OutputFolder.of(out)) is None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "out", "outside"]
    assert (tmp_path / "outside").read_text() == "mine"
    assert list(out.iterdir()) == []


@pytest.mark.parametrize("journal", [b"", b"{", b"null"])
def test_put_back__a_journal_that_is_none(tmp_path: Path, journal: bytes) -> None:
    build(tmp_path, {"a": "1"})
    (tmp_path / ".talentc-staging").mkdir()
    (tmp_path / ".talentc-staging" / "journal.json").write_bytes(journal)
    assert build(tmp_path, {"a": "1"}).unchanged == ("a", "manifest.json")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "manifest.json"]


def test_put_back__a_staging_folder_with_something_else_in_it(tmp_path: Path) -> None:
    build(tmp_path, {"a": "1"})
    (tmp_path / ".talentc-staging").mkdir()
    (tmp_path / ".talentc-staging" / "mine").write_text("mine")
    problem = build(tmp_path, {"a": "2"}).problem
    assert problem is not None
    assert (problem.kind, problem.path) == (ProblemKind.IN_THE_WAY, (tmp_path / ".talentc-staging").as_posix())
    assert (tmp_path / ".talentc-staging" / "mine").read_text() == "mine"
    assert (tmp_path / "a").read_text() == "1"


def test_put_back__the_staging_folder_is_a_link(tmp_path: Path) -> None:
    out, outside = tmp_path / "out", tmp_path / "outside"
    outside.mkdir()
    (outside / "new-0").write_text("mine")
    build(out, {"a": "1"})
    try:
        (out / ".talentc-staging").symlink_to(outside, target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links")
    problem = build(out, {"a": "2"}).problem
    assert problem is not None
    assert problem.kind is ProblemKind.IN_THE_WAY
    assert (outside / "new-0").read_text() == "mine"
