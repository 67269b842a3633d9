import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from talentc.catalogue.registry import BY_CODE, ENTRIES
from talentc.show.report import Report
from talentc.show.sarif import sarif
from talentc.source import Span
from talentc.value import replace
from talentc.version import __version__

SCHEMA = Path(__file__).parents[1] / "schemas" / "sarif-2.1.0-rtm.5.json"


@pytest.fixture(scope="module")
def validator() -> Draft4Validator:
    return Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def log(report: Report) -> dict[str, Any]:
    (line,) = sarif(report, 80)
    read: dict[str, Any] = json.loads("".join(text for text, _ in line))
    return read


def run_of(report: Report) -> dict[str, Any]:
    (run,) = log(report)["runs"]
    assert isinstance(run, dict)
    return run


def test_sarif__a_result(report: Report) -> None:
    first = run_of(report)["results"][0]
    assert len(first.pop("partialFingerprints")["talentcFinding/v1"]) == 64
    artifact = {"uri": "programmes/sm%C3%A5%2C%20100%25/programme.yaml", "uriBaseId": "%SRCROOT%"}
    here = {"startLine": 7, "startColumn": 17, "endLine": 7, "endColumn": 20}
    there = {"startLine": 2, "startColumn": 1, "endLine": 4, "endColumn": 3}
    assert first == {
        "ruleId": "TC402",
        "ruleIndex": 2,
        "level": "error",
        "message": {"text": "The tender states 9 h, the design gives 6 h. Mend it."},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": here}}],
        "relatedLocations": [
            {
                "id": 1,
                "message": {"text": "the design says so: here"},
                "physicalLocation": {"artifactLocation": artifact, "region": there},
            }
        ],
        "suppressions": [],
    }


def test_sarif__an_accepted_finding_is_suppressed_with_its_reason(report: Report) -> None:
    suppressions = [result["suppressions"] for result in run_of(report)["results"]]
    assert suppressions == [[], [], [{"kind": "inSource", "justification": "kunden ved det"}], [], []]


def test_sarif__a_whole_file_and_one_from_the_top(report: Report) -> None:
    _, _, _, whole, elsewhere = run_of(report)["results"]
    assert whole["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
    assert "relatedLocations" not in whole
    top = Path(Path.cwd().anchor, "a b.yaml")
    there = replace(report.findings[4], span=Span.whole(top.as_posix()))
    (result,) = run_of(Report((there,), {}))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": top.as_uri()}
    assert top.as_uri().endswith("/a%20b.yaml")
    assert elsewhere["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "nowhere"


def test_sarif__the_rules_of_the_codes_that_occur(report: Report) -> None:
    run = run_of(report)
    assert run["columnKind"] == "unicodeCodePoints"
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["semanticVersion"]) == ("talentc", __version__)
    assert [rule["id"] for rule in driver["rules"]] == ["TC101", "TC145", "TC402"]
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    rule = driver["rules"][-1]
    assert (rule["name"], rule["shortDescription"]["text"]) == ("figure-disagrees", "Figure disagrees")
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert rule["fullDescription"]["text"].startswith("A stated figure is what a text prints.")
    assert rule["help"]["text"].startswith("TC402 figure-disagrees (error)\n\nA stated figure")
    assert "\nRight:\n\n```yaml\n" in rule["help"]["markdown"]


def test_sarif__fits_its_schema(report: Report, validator: Draft4Validator) -> None:
    every = tuple(replace(report.findings[0], code=entry.code) for entry in ENTRIES)
    for each in (report, Report(every, {}), Report((), {})):
        assert [error.message for error in validator.iter_errors(log(each))] == []
    assert set(BY_CODE) == {rule["id"] for rule in run_of(Report(every, {}))["tool"]["driver"]["rules"]}


@pytest.mark.parametrize(("key", "value"), [("level", "fatal"), ("message", "It is odd"), ("ruleIndex", -2)])
def test_sarif__its_schema_refuses_what_is_wrong(
    report: Report, validator: Draft4Validator, key: str, value: object
) -> None:
    wrong = log(report)
    wrong["runs"][0]["results"][0][key] = value
    assert list(validator.iter_errors(wrong))
