"""The outputs of every shipped programme, as they were. `pytest --update-goldens` writes them anew; read the difference."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from talentc.artifact import Artifact
from talentc.pipeline.building import make
from talentc.pipeline.checking import check, find
from talentc.render.registry import INDEX, OUTPUTS
from tests.workbook_text import workbook_text

CHECKOUT = Path(__file__).resolve().parents[1]
GOLDENS = CHECKOUT / "tests" / "goldens"
PROGRAMMES = sorted(path.parent.name for path in (CHECKOUT / "programmes").glob("*/programme.yaml"))
# Every page carries the style sheet, which stands in `templates/` for all to see: once is enough.
STYLE_SHEET = (CHECKOUT / "templates" / "html" / "style.css").read_bytes().strip()


@cache
def artifacts(programme: str, output: str) -> tuple[Artifact, ...]:
    """What one output makes of a shipped programme."""
    (file,), _ = find([(CHECKOUT / "programmes" / programme).as_posix()])
    compiled = check(file).compiled
    assert compiled is not None
    made, _ = make(compiled, [each for each in (*OUTPUTS, INDEX) if each.name == output])
    return made


def golden_name(path: str) -> str:
    return f"{path}.txt" if path.endswith(".xlsx") else path


def comparable(artifact: Artifact) -> bytes:
    """What is compared: of a workbook its cells, for its bytes are those of the library that zips it."""
    if artifact.path.endswith(".xlsx"):
        return workbook_text(artifact.content)
    return artifact.content.replace(STYLE_SHEET, b"/* style.css */")


@pytest.mark.parametrize("programme", PROGRAMMES)
@pytest.mark.parametrize("output", [output.name for output in (*OUTPUTS, INDEX)])
def test_output__is_as_it_was(programme: str, output: str, golden: Callable[[str, bytes], None]) -> None:
    made = artifacts(programme, output)
    assert made or output == "calendars"  # none where no cohort has dates yet
    for artifact in made:
        golden(f"{programme}/{golden_name(artifact.path)}", comparable(artifact))


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_goldens__hold_nothing_that_is_no_longer_made(programme: str, request: pytest.FixtureRequest) -> None:
    made = {
        golden_name(artifact.path) for output in (*OUTPUTS, INDEX) for artifact in artifacts(programme, output.name)
    }
    folder = GOLDENS / programme
    stale = [path for path in folder.rglob("*") if path.is_file() and path.relative_to(folder).as_posix() not in made]
    if request.config.getoption("--update-goldens"):
        for path in stale:
            path.unlink()
        stale = []
    assert stale == []


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_pages__all_have_the_style_sheet_once(programme: str) -> None:
    pages = [
        each
        for output in (*OUTPUTS, INDEX)
        for each in artifacts(programme, output.name)
        if each.path.endswith(".html")
    ]
    assert len(pages) > 3
    assert [page.path for page in pages if page.content.count(STYLE_SHEET) != 1] == []


def test_programmes__there_is_one() -> None:
    assert "talent-nord-2" in PROGRAMMES


@pytest.mark.parametrize("output", [*OUTPUTS, INDEX], ids=lambda output: output.name)
def test_output__makes_only_what_is_its_own(output: object) -> None:
    name, owns = getattr(output, "name", ""), getattr(output, "owns", ())
    for artifact in artifacts("talent-nord-2", name):
        assert any(artifact.path == own or artifact.path.startswith(f"{own}/") for own in owns), artifact.path
