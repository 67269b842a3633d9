from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st
from xmlschema import XMLSchema

from talentc.diagnostics import Finding, Severity
from talentc.show.junit import LONGEST_NAME, junit
from talentc.show.report import Report
from talentc.source import Span
from talentc.value import replace

SCHEMA = XMLSchema(Path(__file__).parents[1] / "schemas" / "junit-10.xsd")
DISAGREES = "TC402 The tender states 9 h, the design gives 6 h"


def text(report: Report) -> str:
    return "\n".join("".join(text for text, _ in line) for line in junit(report, 80))


def suites(report: Report) -> list[Element]:
    root = fromstring(text(report))
    assert root.tag == "testsuites"
    return list(root)


def cases(suite: Element) -> list[tuple[str | None, list[str]]]:
    return [(case.get("name"), [child.tag for child in case]) for case in suite]


def test_junit__a_suite_for_each_programme_and_one_for_what_belongs_to_none(report: Report) -> None:
    small, sound, elsewhere = suites(report)
    assert small.attrib == {"name": "programmes/små, 100%/programme.yaml", "tests": "3", "failures": "2", "errors": "0"}
    assert cases(small) == [
        (DISAGREES, ["failure"]),
        (f"{DISAGREES} (2)", ["failure"]),
        ("TC402 The tender says 3 days (accepted: kunden ved det)", ["system-out"]),
    ]
    assert {case.get("classname") for case in small} == {"programmes.små, 100%.programme"}
    assert sound.attrib == {"name": "programmes/sound/programme.yaml", "tests": "1", "failures": "0", "errors": "0"}
    assert [tags for _, tags in cases(sound)] == [["system-out"]]
    assert elsewhere.attrib == {"name": "talentc", "tests": "1", "failures": "1", "errors": "0"}


def test_junit__a_failure(report: Report) -> None:
    failure = suites(report)[0][0][0]
    assert failure.attrib == {
        "type": "TC402 figure-disagrees",
        "message": "The tender states 9 h, the design gives 6 h",
    }
    assert failure.text == (
        "programmes/små, 100%/programme.yaml:7:17: error TC402 The tender states 9 h, the design gives 6 h\n"
        "programmes/små, 100%/programme.yaml:2:1: the design says so: here\nhelp: Mend it."
    )


def test_junit__warnings_fail_where_it_is_strict(report: Report) -> None:
    _, sound, _ = suites(replace(report, is_strict=True))
    assert sound.get("failures") == "1"
    assert [tags for _, tags in cases(sound)] == [["failure"]]


def test_junit__a_clean_programme_is_a_test_that_passes() -> None:
    (suite,) = suites(Report((), {}, ("programme.yaml",)))
    assert suite.attrib == {"name": "programme.yaml", "tests": "1", "failures": "0", "errors": "0"}
    assert cases(suite) == [("no findings", [])]


def test_junit__sums(report: Report) -> None:
    assert text(report).startswith(
        '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="talentc" tests="5" failures="3" errors="0">'
    )


def test_junit__findings_go_to_the_programme_of_the_nearest_folder() -> None:
    files = ("programme.yaml", "a/programme.yaml")
    spans = [Span.whole(file) for file in ("a/texts/x.md", "b/texts/x.md", "a/b.yaml")]
    findings = tuple(Finding(span, "TC999", "odd", Severity.ERROR, "It is odd") for span in spans)
    assert [(suite.get("name"), len(suite)) for suite in suites(Report(findings, {}, files))] == [
        ("programme.yaml", 1),
        ("a/programme.yaml", 2),
    ]


def test_junit__names_are_cut() -> None:
    finding = Finding(Span.whole("a"), "TC999", "odd", Severity.ERROR, "odd " * 100)
    ((case,),) = suites(Report((finding,), {}))
    name = case.get("name") or ""
    assert len(name) == LONGEST_NAME
    assert name.endswith("…")


def test_junit__fits_its_schema(report: Report) -> None:
    for each in (report, Report((), {}), Report((), {}, ("a/programme.yaml",))):
        assert [error.reason for error in SCHEMA.iter_errors(text(each))] == []


@pytest.mark.parametrize(
    ("right", "wrong"), [(' tests="3"', ""), ("failure", "problem"), (' name="TC402', ' nam="TC402')]
)
def test_junit__its_schema_refuses_what_is_wrong(report: Report, right: str, wrong: str) -> None:
    assert right in text(report)
    assert list(SCHEMA.iter_errors(text(report).replace(right, wrong)))


@given(st.text(), st.text(min_size=1), st.text())
def test_junit__is_xml_whatever_a_text_holds(message: str, file: str, help: str) -> None:
    finding = Finding(Span(file, 1, 2, 1, 3), "TC999", "odd", Severity.ERROR, message, help)
    for each in (Report((finding,), {}), Report((finding,), {}, (file,))):
        ((case,),) = suites(each)
        assert case[0].get("type") == "TC999 odd"
