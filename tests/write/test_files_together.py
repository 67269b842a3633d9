"""Files, replaced together, each as a whole, or none of them."""

import os
import stat
from pathlib import Path

import pytest

from talentc.write.files_together import write_files
from talentc.write.problem import ProblemKind


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_write_files__makes_it_with_its_folders(tmp_path: Path) -> None:
    assert write_files([(tmp_path / "a" / "b" / "plan.yaml", b"new")]) is None
    assert files(tmp_path) == {"a/b/plan.yaml": b"new"}


def test_write_files__replaces_it_and_keeps_who_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"old")
    path.chmod(0o600)
    assert write_files([(path, b"new")]) is None
    assert files(tmp_path) == {"plan.yaml": b"new"}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_write_files__what_a_killed_run_left_is_in_nobodys_way(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"theirs")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / ".plan.yaml.talentc-part").symlink_to(outside)
    assert write_files([(folder / "plan.yaml", b"new")]) is None
    assert files(folder) == {"plan.yaml": b"new"}
    assert outside.read_bytes() == b"theirs"


def test_write_files__a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    (tmp_path / "outside").write_bytes(b"theirs")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "plan.yaml").symlink_to(tmp_path / "outside")
    problem = write_files([(folder / "plan.yaml", b"new")])
    assert problem is not None
    assert (problem.kind, problem.path) == (ProblemKind.LEAVES, (folder / "plan.yaml").as_posix())
    assert (tmp_path / "outside").read_bytes() == b"theirs"


def test_write_files__a_link_inside_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_bytes(b"old")
    (tmp_path / "plan.yaml").symlink_to("real.yaml")
    assert write_files([(tmp_path / "plan.yaml", b"new")]) is None
    assert (tmp_path / "plan.yaml").is_symlink()
    assert (tmp_path / "real.yaml").read_bytes() == b"new"


def test_write_files__a_folder_in_its_place_stays(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").mkdir()
    problem = write_files([(tmp_path / "plan.yaml", b"new")])
    assert problem is not None
    assert problem.kind is ProblemKind.IN_THE_WAY


def test_write_files__a_file_where_its_folder_should_be_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "cohorts").write_bytes(b"a file")
    problem = write_files([(tmp_path / "cohorts" / "hold-1" / "plan.yaml", b"new")])
    assert problem is not None
    assert files(tmp_path) == {"cohorts": b"a file"}


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_write_files__nothing_half_written(
    error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new" / "plan.yaml"

    def fail(_descriptor: int) -> None:
        raise error

    monkeypatch.setattr(os, "fsync", fail)
    if isinstance(error, OSError):
        problem = write_files([(path, b"new")])
        assert problem is not None
        assert (problem.kind, problem.detail) == (ProblemKind.FULL, "No space left on device")
    else:
        with pytest.raises(KeyboardInterrupt):
            write_files([(path, b"new")])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), KeyboardInterrupt()])
@pytest.mark.parametrize("fails_at", [1, 2, 3])
def test_write_files__all_or_none(
    error: BaseException, fails_at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = [tmp_path / name / "plan.yaml" for name in ("a", "b", "c")]
    for place in (places[0], places[2]):
        place.parent.mkdir()
        place.write_bytes(b"old")
    places[0].chmod(0o600)
    before, contents = files(tmp_path), [(place, b"new") for place in places]
    real, done = Path.replace, []

    def fail(self: Path, target: Path) -> Path:
        done.append(target)
        if len(done) == fails_at:
            raise error
        return real(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    if isinstance(error, OSError):
        problem = write_files(contents)
        assert problem is not None
        assert (problem.kind, problem.path) == (ProblemKind.DENIED, places[fails_at - 1].as_posix())
    else:
        with pytest.raises(KeyboardInterrupt):
            write_files(contents)
    assert files(tmp_path) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "c"]
    assert stat.S_IMODE(places[0].stat().st_mode) == 0o600
    assert write_files(contents) is None
    assert files(tmp_path) == {f"{name}/plan.yaml": b"new" for name in "abc"}


def test_write_files__no_place_is_touched_before_all_contents_are_there(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes(b"old")
    (tmp_path / "file").write_bytes(b"a file")
    problem = write_files([(tmp_path / "plan.yaml", b"new"), (tmp_path / "file" / "plan.yaml", b"new")])
    assert problem is not None
    assert files(tmp_path) == {"plan.yaml": b"old", "file": b"a file"}
