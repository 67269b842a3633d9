"""What all tests share: how hypothesis runs, the checkout, and the golden outputs."""

import difflib
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from talentc.diagnostics import Finding
from talentc.model.programme import Programme
from talentc.read.yaml_text import read_yaml
from talentc.validate.assemble import assemble

CHECKOUT = Path(__file__).resolve().parent.parent
GOLDENS = CHECKOUT / "tests" / "goldens"

# The same examples in every run, and no clock: a test fails because of the code or not at all.
settings.register_profile(
    "talentc", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("talentc")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write the golden outputs instead of comparing")


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The root of the repository."""
    return CHECKOUT


HEADER = "talentc: 1\nid: minimal\ntitle: Minimal\nunits: {day: 8 h}\n"


@pytest.fixture(scope="session")
def assembled() -> Callable[[str], tuple[Programme | None, tuple[Finding, ...]]]:
    """What becomes of a programme file; its first four lines (version, id, title, units) go without saying."""

    def assemble_text(text: str) -> tuple[Programme | None, tuple[Finding, ...]]:
        tree, findings = read_yaml("programme.yaml", HEADER + textwrap.dedent(text))
        assert tree is not None, findings
        return assemble(tree)

    return assemble_text


@pytest.fixture(scope="session")
def design(assembled: Callable[[str], tuple[Programme | None, tuple[Finding, ...]]]) -> Callable[[str], Programme]:
    """The programme that a right programme file means."""

    def programme_of(text: str) -> Programme:
        programme, findings = assembled(text)
        assert programme is not None, findings
        return programme

    return programme_of


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, bytes], None]:
    """Compare an output with `tests/goldens/<name>`; with `--update-goldens`, write it there."""
    return _comparison(GOLDENS, request)


@pytest.fixture
def committed(request: pytest.FixtureRequest) -> Callable[[str, bytes], None]:
    """The same for a generated file of the repository, such as `docs/language.md`."""
    return _comparison(CHECKOUT, request)


def _comparison(folder: Path, request: pytest.FixtureRequest) -> Callable[[str, bytes], None]:
    update: bool = request.config.getoption("--update-goldens")

    def compare(name: str, content: bytes) -> None:
        path = folder / name
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            return
        expected = path.read_bytes() if path.is_file() else b""
        if content != expected:
            before, now = (text.decode("utf-8", "backslashreplace").splitlines() for text in (expected, content))
            difference = "\n".join(list(difflib.unified_diff(before, now, "golden", "now", lineterm=""))[:60])
            pytest.fail(f"{name} differs (update with: pytest --update-goldens)\n{difference}", pytrace=False)

    return compare
