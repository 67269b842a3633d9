"""Any sequence of builds, parts of builds, endings and a user's own doings, against a model of the folder."""

import shutil
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from talentc.artifact import Artifact
from talentc.write.artifacts import Written, write_artifacts
from talentc.write.output_path import path_clash

FailingDisk = Callable[..., AbstractContextManager[list[str]]]
Files = dict[str, bytes]

PATHS = ["a", "a/b", "a/c", "b", "b/c/d", "c/d", "index.html"]
texts = st.sampled_from([b"", b"1", b"2"])
builds = st.dictionaries(st.sampled_from(PATHS), texts, max_size=5).filter(lambda files: path_clash(files) is None)


class Ended(BaseException):
    """The process ends here."""


def in_the_way(users: Files, made: Files) -> bool:
    """Whether a file of the user's stands where an output belongs, or where its folder does, or below it."""
    return any(
        made.get(own, content) != content
        or any(own.startswith(f"{path}/") or path.startswith(f"{own}/") for path in made)
        for own, content in users.items()
    )


class Folder(RuleBasedStateMachine):
    """`ours` and `users` are the files that should be there; `listed` is what the manifest names."""

    failing_disk: FailingDisk

    def __init__(self) -> None:
        super().__init__()
        self.out = Path(tempfile.mkdtemp())
        self.ours: Files = {}
        self.users: Files = {}
        self.listed: set[str] = set()

    def teardown(self) -> None:
        shutil.rmtree(self.out)

    def run(self, files: Files, owned: list[str] | None = None) -> Written:
        return write_artifacts([Artifact(path, content) for path, content in files.items()], self.out, owned)

    def now(self) -> Files:
        found = {path.relative_to(self.out).as_posix(): path for path in self.out.rglob("*") if path.is_file()}
        return {name: path.read_bytes() for name, path in found.items() if name != "manifest.json"}

    def expect(self, result: Written, files: Files) -> None:
        if in_the_way(self.users, files):
            assert result == Written(problem=result.problem)
            assert result.problem is not None
            return
        assert result.problem is None
        assert set(result.removed) == self.ours.keys() - files.keys()
        assert {*result.written, *result.unchanged, *result.kept} == {*files, "manifest.json"}
        self.ours, self.listed = dict(files), set(files)
        self.users = {path: content for path, content in self.users.items() if path not in files}

    @rule(files=builds)
    def build(self, files: Files) -> None:
        self.expect(self.run(files), files)

    @rule(content=texts, part=st.sampled_from(["a", "b", "c"]))
    def build_part(self, content: bytes, part: str) -> None:
        kept = {path: text for path, text in self.ours.items() if path != part and not path.startswith(f"{part}/")}
        self.expect(self.run({f"{part}/part": content}, [part]), {**kept, f"{part}/part": content})

    @rule(files=builds, step=st.integers(0, 60))
    def build_that_ends(self, files: Files, step: int) -> None:
        try:
            with self.failing_disk(self.out, range(step, 1_000_000), Ended):
                result = self.run(files)
        except Ended:
            self.recover(files)
        else:
            self.expect(result, files)

    def recover(self, files: Files) -> None:
        """A build that can't be: it puts things back and then finds a folder of the user's in its way."""
        (self.out / "way").mkdir()
        (self.out / "way" / "mine").write_bytes(b"")
        assert self.run({"way": b""}).problem is not None
        shutil.rmtree(self.out / "way")
        if self.now() != {**self.users, **self.ours}:
            assert self.now() == {**self.users, **files}
            self.ours, self.listed = dict(files), set(files)
            self.users = {path: content for path, content in self.users.items() if path not in files}

    @rule(path=st.sampled_from(PATHS), content=texts)
    def user_writes(self, path: str, content: bytes) -> None:
        try:
            (self.out / path).parent.mkdir(parents=True, exist_ok=True)
            (self.out / path).write_bytes(content)
        except OSError:  # a file where a folder should be, or the other way round
            return
        (self.ours if path in self.listed else self.users)[path] = content

    @rule(path=st.sampled_from(PATHS))
    def user_deletes(self, path: str) -> None:
        if path in self.now():
            (self.out / path).unlink()
            self.ours.pop(path, None)
            self.users.pop(path, None)
            for above in list((self.out / path).parents)[: path.count("/")]:
                if not any(above.iterdir()):
                    above.rmdir()

    @invariant()
    def holds_what_it_should(self) -> None:
        assert self.now() == {**self.users, **self.ours}
        assert not (self.out / ".talentc-staging").exists()


def test_write_artifacts__any_sequence_of_builds_and_endings(failing_disk: FailingDisk) -> None:
    class Watched(Folder):
        pass

    Watched.failing_disk = staticmethod(failing_disk)
    run_state_machine_as_test(Watched, settings=settings(max_examples=60, stateful_step_count=15))


@pytest.mark.parametrize(
    ("users", "made", "expected"),
    [
        ({}, {"a": b"1"}, False),
        ({"a": b"1"}, {"a": b"1"}, False),
        ({"a": b"1"}, {"a": b"2"}, True),
        ({"a/b": b"1"}, {"a": b"1"}, True),
        ({"a": b"1"}, {"a/b": b"1"}, True),
    ],
)
def test_in_the_way__the_model_itself(users: Files, made: Files, expected: bool) -> None:
    assert in_the_way(users, made) is expected
