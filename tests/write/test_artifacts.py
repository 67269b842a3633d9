"""Writing a build: what is written, left alone, removed and refused."""

import errno
import json
import os
from pathlib import Path

import pytest

from talentc.artifact import Artifact
from talentc.write.artifacts import Written, write_artifacts
from talentc.write.problem import ProblemKind, WriteProblem


def build(out: Path, files: dict[str, str], owned: list[str] | None = None) -> Written:
    return write_artifacts([Artifact(path, text.encode()) for path, text in files.items()], out, owned)


def contents(out: Path) -> dict[str, str]:
    """Every file but the manifest."""
    found = {path.relative_to(out).as_posix(): path for path in out.rglob("*") if not path.is_dir()}
    return {name: path.read_text() for name, path in sorted(found.items()) if name != "manifest.json"}


def listed(out: Path) -> list[str]:
    return [line["path"] for line in json.loads((out / "manifest.json").read_bytes())["files"]]


def linked(link: Path, target: Path) -> None:
    try:
        link.symlink_to(target, target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links")


def test_write_artifacts__a_first_build_makes_the_folder(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    result = build(out, {"time/talent.csv": "1", "index.html": "2"})
    assert result == Written(written=("index.html", "manifest.json", "time/talent.csv"))
    assert contents(out) == {"index.html": "2", "time/talent.csv": "1"}
    assert listed(out) == ["index.html", "time/talent.csv"]
    assert sorted(path.name for path in out.iterdir()) == ["index.html", "manifest.json", "time"]


def test_write_artifacts__bytes_are_written_as_they_are(tmp_path: Path) -> None:
    write_artifacts([Artifact("a.ics", b"A\r\nB\n\x00\xff")], tmp_path)
    assert (tmp_path / "a.ics").read_bytes() == b"A\r\nB\n\x00\xff"


def test_write_artifacts__order_makes_no_difference(tmp_path: Path) -> None:
    build(tmp_path / "one", {"b": "1", "a": "2"})
    build(tmp_path / "two", {"a": "2", "b": "1"})
    assert (tmp_path / "one/manifest.json").read_bytes() == (tmp_path / "two/manifest.json").read_bytes()


def test_write_artifacts__unchanged_files_keep_their_time_stamps(tmp_path: Path) -> None:
    build(tmp_path, {"same": "1", "other": "1"})
    for path in tmp_path.iterdir():
        os.utime(path, (1_000_000_000, 1_000_000_000))
    result = build(tmp_path, {"same": "1", "other": "2"})
    assert result == Written(written=("manifest.json", "other"), unchanged=("same",))
    assert (tmp_path / "same").stat().st_mtime == 1_000_000_000
    assert (tmp_path / "other").stat().st_mtime != 1_000_000_000


def test_write_artifacts__the_same_build_again_touches_nothing(tmp_path: Path) -> None:
    build(tmp_path, {"a": "1", "b/c": "2"})
    os.utime(tmp_path, (1_000_000_000, 1_000_000_000))
    assert build(tmp_path, {"a": "1", "b/c": "2"}) == Written(unchanged=("a", "b/c", "manifest.json"))
    assert tmp_path.stat().st_mtime == 1_000_000_000  # not even a staging folder was made


def test_write_artifacts__files_no_longer_made_are_removed(tmp_path: Path) -> None:
    build(tmp_path, {"a": "1", "b/c/d": "2", "b/e": "3"})
    (tmp_path / "mine.txt").write_text("mine")
    (tmp_path / "b" / "mine.txt").write_text("mine")
    result = build(tmp_path, {"a": "1"})
    assert result == Written(written=("manifest.json",), unchanged=("a",), removed=("b/c/d", "b/e"))
    assert contents(tmp_path) == {"a": "1", "b/mine.txt": "mine", "mine.txt": "mine"}
    assert not (tmp_path / "b" / "c").exists()


def test_write_artifacts__a_changed_file_is_still_ours(tmp_path: Path) -> None:
    build(tmp_path, {"a": "1", "b": "1", "c": "1"})
    (tmp_path / "a").write_text("changed")
    (tmp_path / "b").write_text("changed")
    (tmp_path / "c").unlink()
    assert build(tmp_path, {"a": "1"}) == Written(written=("a", "manifest.json"), removed=("b",))
    assert contents(tmp_path) == {"a": "1"}


def test_write_artifacts__nothing_left_to_make(tmp_path: Path) -> None:
    build(tmp_path, {"a/b": "1"})
    assert build(tmp_path, {}).removed == ("a/b",)
    assert [path.name for path in tmp_path.iterdir()] == ["manifest.json"]


@pytest.mark.parametrize(
    ("earlier", "now"),
    [
        ({"a": "1"}, {"a/b/c": "1"}),
        ({"a/b/c": "1"}, {"a": "1"}),
        ({"a/b": "1"}, {"a/b/c": "1"}),
        ({"Talent.html": "1"}, {"talent.html": "1"}),
        ({"Talent/x": "1"}, {"talent/x": "2"}),
    ],
)
def test_write_artifacts__names_that_change_places(
    tmp_path: Path, earlier: dict[str, str], now: dict[str, str]
) -> None:
    build(tmp_path, earlier)
    assert build(tmp_path, now).problem is None
    assert contents(tmp_path) == now
    assert build(tmp_path, earlier).problem is None
    assert contents(tmp_path) == earlier


def test_write_artifacts__a_part_keeps_the_rest(tmp_path: Path) -> None:
    build(tmp_path, {"index.html": "1", "calendars/a.ics": "1", "calendars-old/a": "1", "handbooks/a.html": "1"})
    result = build(tmp_path, {"index.html": "2", "calendars/b.ics": "1"}, ["index.html", "calendars"])
    assert result.written == ("calendars/b.ics", "index.html", "manifest.json")
    assert result.removed == ("calendars/a.ics",)
    assert result.kept == ("calendars-old/a", "handbooks/a.html")
    assert listed(tmp_path) == ["calendars-old/a", "calendars/b.ics", "handbooks/a.html", "index.html"]
    assert build(tmp_path, {"index.html": "2"}).removed == ("calendars-old/a", "calendars/b.ics", "handbooks/a.html")
    assert contents(tmp_path) == {"index.html": "2"}


def test_write_artifacts__a_part_forgets_what_somebody_deleted(tmp_path: Path) -> None:
    build(tmp_path, {"calendars/a.ics": "1", "handbooks/a.html": "1", "handbooks/b.html": "1"})
    (tmp_path / "handbooks/a.html").unlink()
    assert build(tmp_path, {"calendars/a.ics": "1"}, ["calendars/"]).kept == ("handbooks/b.html",)
    assert listed(tmp_path) == ["calendars/a.ics", "handbooks/b.html"]


def test_write_artifacts__an_earlier_spelling_is_not_kept_beside_the_new(tmp_path: Path) -> None:
    build(tmp_path, {"Handbooks/a.html": "1"})
    assert build(tmp_path, {"handbooks/a.html": "1"}, ["calendars"]).kept == ()
    assert contents(tmp_path) == {"handbooks/a.html": "1"}


@pytest.mark.parametrize(
    ("path", "detail"),
    [
        ("../x", "has the part `..`"),
        ("/x", "is not relative"),
        ("manifest.json", "is kept for talentc itself"),
        ("Manifest.JSON", "is kept for talentc itself"),
        (".talentc-staging/new-0", "is kept for talentc itself"),
    ],
)
def test_write_artifacts__bad_paths(tmp_path: Path, path: str, detail: str) -> None:
    out = tmp_path / "out"
    problem = build(out, {"good": "1", path: "2"}).problem
    assert problem == WriteProblem(ProblemKind.BAD_PATH, f"{out.as_posix()}/{path}", detail)
    assert list(tmp_path.iterdir()) == []


def test_write_artifacts__two_artifacts_of_one_path(tmp_path: Path) -> None:
    artifacts = [Artifact("a/B", b"1"), Artifact("a/b", b"1")]
    problem = write_artifacts(artifacts, tmp_path).problem
    assert problem == WriteProblem(ProblemKind.CLASH, (tmp_path / "a/b").as_posix(), "a/B")


def test_write_artifacts__a_file_that_no_build_made_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mine")
    problem = build(tmp_path, {"a": "1", "index.html": "2"}).problem
    assert problem == WriteProblem(ProblemKind.IN_THE_WAY, (tmp_path / "index.html").as_posix())
    assert contents(tmp_path) == {"index.html": "mine"}
    assert not (tmp_path / "manifest.json").exists()


@pytest.mark.parametrize("manifest", [b'{"name": "an app"}', b"", b'{"talentc": 1, "files": ['])
def test_write_artifacts__a_manifest_of_something_else(tmp_path: Path, manifest: bytes) -> None:
    (tmp_path / "manifest.json").write_bytes(manifest)
    problem = build(tmp_path, {"a": "1"}).problem
    assert problem == WriteProblem(ProblemKind.IN_THE_WAY, (tmp_path / "manifest.json").as_posix())
    assert [path.name for path in tmp_path.iterdir()] == ["manifest.json"]


def test_write_artifacts__folders_and_files_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "mine").write_text("mine")
    assert build(tmp_path, {"0": "0", "a": "1"}).problem is not None
    assert contents(tmp_path) == {"a/mine": "mine"}
    problem = build(tmp_path, {"0": "0", "a/mine/b": "1"}).problem
    assert problem is not None
    assert problem.kind in (ProblemKind.IN_THE_WAY, ProblemKind.FAILED)
    assert contents(tmp_path) == {"a/mine": "mine"}
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_write_artifacts__a_pipe_in_the_way_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a")
    problem = build(tmp_path, {"a": "1"}).problem
    assert problem == WriteProblem(ProblemKind.IN_THE_WAY, (tmp_path / "a").as_posix())


@pytest.mark.parametrize("below", ["", "deep/er"])
def test_write_artifacts__the_folder_is_a_file(tmp_path: Path, below: str) -> None:
    (tmp_path / "out").write_text("a file")
    problem = build(tmp_path / "out" / below, {"a": "1"}).problem
    assert problem == WriteProblem(ProblemKind.NOT_A_FOLDER, (tmp_path / "out" / below).as_posix())
    assert contents(tmp_path) == {"out": "a file"}


@pytest.mark.parametrize("path", ["../outside.txt", "a/../../outside.txt", "sub\\..\\outside.txt"])
def test_write_artifacts__a_manifest_that_names_files_elsewhere(tmp_path: Path, path: str) -> None:
    out = tmp_path / "out"
    build(out, {"a": "1", "b": "1"})
    (tmp_path / "outside.txt").write_text("mine")
    (out / ".talentc-staging-of-mine").write_text("mine")
    document = json.loads((out / "manifest.json").read_text())
    for forged in (path, (tmp_path / "outside.txt").as_posix(), ".", "manifest.json", ".talentc-staging"):
        document["files"].append({"path": forged, "sha256": "0" * 64, "size": 4})
    (out / "manifest.json").write_text(json.dumps(document))
    assert build(out, {"a": "1"}).removed == ("b",)
    assert contents(out) == {"a": "1", ".talentc-staging-of-mine": "mine"}
    assert (tmp_path / "outside.txt").read_text() == "mine"


def test_write_artifacts__a_listed_folder_is_not_removed(tmp_path: Path) -> None:
    build(tmp_path, {"a": "1"})
    (tmp_path / "a").unlink()
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "mine").write_text("mine")
    assert build(tmp_path, {"b": "1"}).removed == ()
    assert contents(tmp_path) == {"a/mine": "mine", "b": "1"}


def test_write_artifacts__a_link_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    out, outside = tmp_path / "out", tmp_path / "outside"
    outside.mkdir()
    (outside / "a").write_text("mine")
    build(out, {"sub/a": "1", "b": "1"})
    (out / "sub" / "a").unlink()
    (out / "sub").rmdir()
    linked(out / "sub", outside)
    problem = build(out, {"sub/a": "2", "b": "2"}).problem
    assert problem == WriteProblem(ProblemKind.LEAVES, (out / "sub/a").as_posix())
    assert build(out, {"b": "2"}).removed == ()
    assert (outside / "a").read_text() == "mine"
    assert (out / "b").read_text() == "2"


def test_write_artifacts__a_link_that_stays_inside_is_followed(tmp_path: Path) -> None:
    (tmp_path / "kalendere").mkdir()
    linked(tmp_path / "calendars", tmp_path / "kalendere")
    assert build(tmp_path, {"calendars/a": "1"}).problem is None
    assert (tmp_path / "kalendere" / "a").read_text() == "1"
    assert build(tmp_path, {"b": "1"}).removed == ("calendars/a",)
    assert (tmp_path / "calendars").is_symlink()


def test_write_artifacts__a_linked_file_is_replaced_and_its_target_left(tmp_path: Path) -> None:
    out, target = tmp_path / "out", tmp_path / "target"
    target.write_text("mine")
    build(out, {"a": "1"})
    (out / "a").unlink()
    linked(out / "a", target)
    assert build(out, {"a": "1"}).written == ("a",)
    assert not (out / "a").is_symlink()
    assert target.read_text() == "mine"


def test_write_artifacts__the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    linked(tmp_path / "out", tmp_path / "real")
    assert build(tmp_path / "out", {"a": "1"}).written == ("a", "manifest.json")
    assert contents(tmp_path / "real") == {"a": "1"}


def test_write_artifacts__a_relative_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert build(Path("out"), {"a": "1"}).problem is None
    (tmp_path / "out" / "b").write_text("mine")
    assert build(Path("out"), {"b": "1"}).problem == WriteProblem(ProblemKind.IN_THE_WAY, "out/b")


@pytest.mark.skipif(os.name == "nt" or getattr(os, "geteuid", int)() == 0, reason="nothing is denied to this user")
def test_write_artifacts__no_permission(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    try:
        problem = build(tmp_path, {"a": "1"}).problem
    finally:
        tmp_path.chmod(0o755)
    assert problem is not None
    assert problem.kind is ProblemKind.DENIED


def test_write_artifacts__a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write_bytes(path: Path, content: bytes) -> int:
        if b"too much" in content:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        with path.open("wb") as file:
            return file.write(content)

    monkeypatch.setattr(Path, "write_bytes", write_bytes)
    out = tmp_path / "new" / "out"
    problem = build(out, {"a": "1", "b": "too much"}).problem
    assert problem == WriteProblem(ProblemKind.FULL, out.as_posix(), os.strerror(errno.ENOSPC))
    assert list(tmp_path.iterdir()) == []
