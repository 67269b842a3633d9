"""Floor 4: findings as a JUnit report, which most services show, as tests that failed.

The format has no standard; this is what the schema of Jenkins' xUnit plugin allows.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from talentc.diagnostics import Finding
from talentc.show.account import account, one_line
from talentc.show.report import Report
from talentc.show.screen import Line, plain

ELSEWHERE = "talentc"  # the suite of findings that belong to no programme
LONGEST_NAME = 120
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, production 2


def junit(report: Report, _width: int) -> Iterator[Line]:
    """One suite for each programme, one case for each finding, or one that passes where there are none.

    Findings that don't make the check fail are cases that pass and say so in their output.
    """
    root = Element("testsuites", name="talentc")
    tests = failures = 0
    for programme, findings in _suites(report).items():
        failing = sum(report.fails(finding) for finding in findings)
        cases = max(1, len(findings))
        counts = {"tests": str(cases), "failures": str(failing), "errors": "0"}
        suite = SubElement(root, "testsuite", {"name": _text(programme), **counts})
        _cases(suite, programme, findings, report)
        tests, failures = tests + cases, failures + failing
    root.attrib.update(tests=str(tests), failures=str(failures), errors="0")
    indent(root)
    yield plain('<?xml version="1.0" encoding="UTF-8"?>')
    yield plain(tostring(root, encoding="unicode"))


def _suites(report: Report) -> dict[str, list[Finding]]:
    """The findings of each programme: those of its file, and those of files in its folder."""
    folders = {PurePath(file).parent: file for file in report.programmes}
    suites: dict[str, list[Finding]] = {report.path(file): [] for file in report.programmes}
    for finding in report.findings:
        file = finding.span.file
        if file not in report.programmes:
            file = next((folders[folder] for folder in PurePath(file).parents if folder in folders), "")
        suites.setdefault(report.path(file) or ELSEWHERE, []).append(finding)
    return suites


def _cases(suite: Element, programme: str, findings: Sequence[Finding], report: Report) -> None:
    # Services make packages of what stands before dots.
    group = _text(programme.rpartition(".")[0].replace("/", ".") or programme)
    if not findings:
        SubElement(suite, "testcase", classname=group, name="no findings")
    names: Counter[str] = Counter()
    for finding in findings:
        name = _name(finding)
        names[name] += 1
        unlike = name if names[name] == 1 else f"{name} ({names[name]})"
        case = SubElement(suite, "testcase", classname=group, name=unlike)
        if report.fails(finding):
            message, sort = _text(one_line(finding.message)), f"{finding.code} {finding.slug}"
            told = SubElement(case, "failure", type=sort, message=message)
        else:
            told = SubElement(case, "system-out")
        told.text = _text("\n".join(account(finding, report)))


def _name(finding: Finding) -> str:
    """By it services know a case again, so it has no line number."""
    name = _text(f"{finding.code} {one_line(finding.message)}")
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"


def _text(text: str) -> str:
    return NOT_IN_XML.sub("\ufffd", text)
