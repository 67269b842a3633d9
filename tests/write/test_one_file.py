"""One file, replaced as a whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from talentc.write.one_file import replace_text, write_file
from talentc.write.problem import ProblemKind


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_write_file__makes_it_with_its_folders(tmp_path: Path) -> None:
    assert write_file(tmp_path / "a" / "b" / "plan.yaml", b"new") is None
    assert files(tmp_path) == {"a/b/plan.yaml": b"new"}


def test_write_file__replaces_it_and_keeps_who_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"old")
    path.chmod(0o600)
    assert write_file(path, b"new") is None
    assert files(tmp_path) == {"plan.yaml": b"new"}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_write_file__what_a_killed_run_left_is_in_nobodys_way(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"theirs")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / ".plan.yaml.talentc-part").symlink_to(outside)
    assert write_file(folder / "plan.yaml", b"new") is None
    assert files(folder) == {"plan.yaml": b"new"}
    assert outside.read_bytes() == b"theirs"


def test_write_file__a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    (tmp_path / "outside").write_bytes(b"theirs")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "plan.yaml").symlink_to(tmp_path / "outside")
    problem = write_file(folder / "plan.yaml", b"new")
    assert problem is not None
    assert (problem.kind, problem.path) == (ProblemKind.LEAVES, (folder / "plan.yaml").as_posix())
    assert (tmp_path / "outside").read_bytes() == b"theirs"


def test_write_file__a_link_inside_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_bytes(b"old")
    (tmp_path / "plan.yaml").symlink_to("real.yaml")
    assert write_file(tmp_path / "plan.yaml", b"new") is None
    assert (tmp_path / "plan.yaml").is_symlink()
    assert (tmp_path / "real.yaml").read_bytes() == b"new"


def test_write_file__a_folder_in_its_place_stays(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").mkdir()
    problem = write_file(tmp_path / "plan.yaml", b"new")
    assert problem is not None
    assert problem.kind is ProblemKind.IN_THE_WAY


def test_write_file__a_file_where_its_folder_should_be_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "cohorts").write_bytes(b"a file")
    problem = write_file(tmp_path / "cohorts" / "hold-1" / "plan.yaml", b"new")
    assert problem is not None
    assert files(tmp_path) == {"cohorts": b"a file"}


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_write_file__nothing_half_written(
    error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new" / "plan.yaml"

    def fail(_descriptor: int) -> None:
        raise error

    monkeypatch.setattr(os, "fsync", fail)
    if isinstance(error, OSError):
        problem = write_file(path, b"new")
        assert problem is not None
        assert (problem.kind, problem.detail) == (ProblemKind.FULL, "No space left on device")
    else:
        with pytest.raises(KeyboardInterrupt):
            write_file(path, b"new")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"", b"a\nb\n"),
        (b"x\n", b"a\nb\n"),
        (b"x\r\n", b"a\r\nb\r\n"),
        (b"\xef\xbb\xbfx\r\ny\r\nz\n", b"\xef\xbb\xbfa\r\nb\r\n"),
    ],
)
def test_replace_text__lines_end_as_they_did(before: bytes, after: bytes, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    if before:
        path.write_bytes(before)
    assert replace_text(path, "a\nb\n") is None
    assert path.read_bytes() == after


def test_replace_text__a_folder_in_its_place_is_a_problem(tmp_path: Path) -> None:
    problem = replace_text(tmp_path, "a\n")
    assert problem is not None
    assert problem.kind is not ProblemKind.FULL
