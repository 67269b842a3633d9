"""A disk that fails, or a process that ends, at a chosen step of a build."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

STEPS = {
    *("open", "shutil.copyfile"),
    *("os.chmod", "os.listdir", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.scandir", "os.utime"),
}


@dataclass
class Watch:
    """Lists the steps that reach a folder, and answers some of them with an exception.

    It listens to Python's audit events, which come before the step is taken, whatever function takes it.
    """

    folder: str = ""
    failing: range = range(0)
    failure: Callable[[], BaseException] = RuntimeError
    steps: list[str] = field(default_factory=list)

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.folder and event in STEPS and any(self.is_inside(part) for part in arguments[:2]):
            self.steps.append(event)
            if len(self.steps) - 1 in self.failing:
                raise self.failure()

    def is_inside(self, part: object) -> bool:
        return isinstance(part, str | os.PathLike) and os.fspath(part).startswith(self.folder)


WATCH = Watch()
sys.addaudithook(WATCH)  # for good, as audit hooks are; it does nothing unless it has a folder


@pytest.fixture
def failing_disk() -> Callable[..., AbstractContextManager[list[str]]]:
    """`failing_disk(folder, failing, failure)`: a context in which the steps in the range `failing`, counted from 0,
    end in `failure()`. It gives the list of the steps that were tried.
    """

    @contextmanager
    def watch(
        folder: Path, failing: range = range(0), failure: Callable[[], BaseException] = RuntimeError
    ) -> Iterator[list[str]]:
        WATCH.steps, WATCH.failing, WATCH.failure = [], failing, failure
        WATCH.folder = os.path.realpath(folder)
        try:
            yield WATCH.steps
        finally:
            WATCH.folder = ""

    return watch
