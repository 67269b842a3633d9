import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from talentc.show.gitlab import gitlab
from talentc.show.report import Report

SCHEMA = Path(__file__).parents[1] / "schemas" / "gitlab-code-quality.json"


def issues(report: Report) -> list[dict[str, Any]]:
    (line,) = gitlab(report, 80)
    read: list[dict[str, Any]] = json.loads("".join(text for text, _ in line))
    return read


def problems(document: object) -> list[str]:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return [error.message for error in Draft202012Validator(schema).iter_errors(document)]


def test_gitlab__an_issue(report: Report) -> None:
    first = issues(report)[0]
    assert len(first.pop("fingerprint")) == 64
    assert first == {
        "description": "TC402: The tender states 9 h, the design gives 6 h. Mend it.",
        "check_name": "figure-disagrees",
        "severity": "major",
        "location": {"path": "programmes/små, 100%/programme.yaml", "lines": {"begin": 7, "end": 7}},
    }


def test_gitlab__severities_and_fingerprints(report: Report) -> None:
    found = issues(report)
    assert [issue["severity"] for issue in found] == ["major", "major", "info", "minor", "major"]
    assert len({issue["fingerprint"] for issue in found}) == len(found)


def test_gitlab__fits_its_schema(report: Report) -> None:
    assert problems(issues(report)) == []
    assert issues(Report((), {})) == []
    assert problems([]) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"severity": "error"},
        {"fingerprint": ""},
        {"location": {"path": "./a", "lines": {"begin": 1}}},
        {"location": {}},
    ],
)
def test_gitlab__its_schema_refuses_what_is_wrong(report: Report, wrong: dict[str, object]) -> None:
    assert problems([{**issues(report)[0], **wrong}])
