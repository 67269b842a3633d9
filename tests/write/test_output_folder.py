"""What stands where in an output folder, and what the user is told about it."""

import errno
from pathlib import Path

import pytest

from talentc.write.output_folder import OutputFolder, is_reserved
from talentc.write.problem import ProblemKind, WriteProblem


def test_status__nothing_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a file")
    output = OutputFolder.of(tmp_path)
    assert output.status("b") is None
    assert output.status("a/b/c") is None
    assert output.status("a") is not None


def test_is_file__files_folders_and_links(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a file")
    (tmp_path / "b").mkdir()
    output = OutputFolder.of(tmp_path)
    assert (output.is_file("a"), output.is_folder("a")) == (True, False)
    assert (output.is_file("b"), output.is_folder("b")) == (False, True)
    assert (output.is_file("c"), output.is_folder("c")) == (False, False)
    try:
        (tmp_path / "link").symlink_to(tmp_path / "b", target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links")
    assert (output.is_file("link"), output.is_folder("link")) == (True, False)


def test_is_inside__dots_and_links(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    output = OutputFolder.of(tmp_path / "out")
    assert output.is_inside("a/b/c")
    assert not output.is_inside("../a")
    assert not output.is_inside("a/../../b/c")
    try:
        (tmp_path / "out" / "link").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "out" / "loop").symlink_to(tmp_path / "out" / "loop", target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links")
    assert not output.is_inside("link/a")
    assert output.is_inside("link")
    assert output.is_inside("loop/a")  # leads nowhere, so nothing will be found there


def test_has_content__bytes_and_kinds(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"123")
    (tmp_path / "b").mkdir()
    output = OutputFolder.of(tmp_path)
    assert output.has_content("a", b"123")
    assert not output.has_content("a", b"124")
    assert not output.has_content("a", b"1234")
    assert not output.has_content("b", b"")
    assert not output.has_content("c", b"")


def test_problem_of__names_the_output_and_not_the_staging_folder(tmp_path: Path) -> None:
    output = OutputFolder(Path("out"), tmp_path)
    staged, place = str(tmp_path / ".talentc-staging" / "new-0"), str(tmp_path / "a" / "b")
    assert output.problem_of(PermissionError(errno.EACCES, "no", staged, None, place)) == WriteProblem(
        ProblemKind.DENIED, "out/a/b", "no"
    )
    assert output.problem_of(PermissionError(errno.EACCES, "no", place, None, staged)).path == "out/a/b"
    assert output.problem_of(OSError(errno.ENOSPC, "full", staged)) == WriteProblem(ProblemKind.FULL, "out", "full")
    assert output.problem_of(OSError(errno.ENOSPC, "full")).path == "out"
    assert output.problem_of(OSError("odd")) == WriteProblem(ProblemKind.FAILED, "out", "odd")
    assert output.problem_of(OSError(errno.EACCES, "no", str(tmp_path.parent / "above"))).path == "out"


@pytest.mark.parametrize(
    ("path", "reserved"),
    [
        ("manifest.json", True),
        ("MANIFEST.json", True),
        (".talentc-staging", True),
        (".talentc-staging/a", True),
        ("a/manifest.json", False),
        ("manifest.json.txt", False),
    ],
)
def test_is_reserved__paths(path: str, reserved: bool) -> None:
    assert is_reserved(path) is reserved
