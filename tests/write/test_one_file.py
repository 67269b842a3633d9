from pathlib import Path

import pytest

from talentc.write.one_file import replace_text, replace_texts
from talentc.write.problem import ProblemKind


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


def test_replace_texts__a_folder_in_one_place_leaves_all_as_they_were(tmp_path: Path) -> None:
    first, second = tmp_path / "first.yaml", tmp_path / "second.yaml"
    first.write_bytes(b"old\n")
    second.mkdir()
    problem = replace_texts([(first, "new\n"), (second, "new\n")])
    assert problem is not None
    assert (problem.kind, problem.path) == (ProblemKind.IN_THE_WAY, second.as_posix())
    assert first.read_bytes() == b"old\n"
    second.rmdir()
    assert replace_texts([(first, "new\n"), (second, "newer\n")]) is None
    assert [path.read_bytes() for path in (first, second)] == [b"new\n", b"newer\n"]
