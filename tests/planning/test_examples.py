"""Each clause of a `when`, and each thing that the planner keeps, in a design of its own: planned, then checked."""

import re
from pathlib import Path

import pytest

from tests.planning.checker import check
from tests.planning.plan_texts import TODAY, plan_texts

EXAMPLES = sorted((Path(__file__).parent / "examples").glob("*.yaml"))
ONLY = re.compile(r"# only: (\S+?)(?:\.(\d+))? (\S+)")


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_example__is_planned_and_the_plan_is_good(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    answered = plan_texts([text])
    assert answered.proposal.gap == 0
    assert check([text], answered.dates, TODAY) == []
    dates = answered.dates[path.stem, "one"]
    for session, occurrence, day in ONLY.findall(text):
        assert dates[session, int(occurrence or 1)].first.isoformat() == day


def test_examples__are_there() -> None:
    assert len(EXAMPLES) > 30
