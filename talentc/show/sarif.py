"""Floor 4: findings as SARIF 2.1.0, the format of code scanning services and of viewers in editors.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html (cited as §)
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

from talentc.catalogue.entry import Entry
from talentc.catalogue.registry import ENTRIES
from talentc.diagnostics import Finding
from talentc.show.account import one_line, sentences
from talentc.show.explain import story
from talentc.show.findings_page import story_in_markdown
from talentc.show.fingerprint import fingerprints
from talentc.show.report import Report
from talentc.show.screen import Line, plain
from talentc.source import Span
from talentc.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"  # what paths start from: the root of the repository, by the name that services know
HELP_WIDTH = 100

Json = dict[str, object]


def sarif(report: Report, _width: int) -> Iterator[Line]:
    """One log of one run, with the rules of all codes that occur."""
    codes = {finding.code for finding in report.findings}
    rules = [entry for entry in ENTRIES if entry.code in codes]
    driver = {"name": "talentc", "semanticVersion": __version__, "rules": [_rule(entry) for entry in rules]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": _results(report, rules)}
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    yield plain(json.dumps(log, ensure_ascii=False, indent=2))


def _rule(entry: Entry) -> Json:
    """§3.49: what the catalogue has to say."""
    text = "\n".join("".join(text for text, _ in line) for line in story(entry, HELP_WIDTH))
    return {
        "id": entry.code,
        "name": entry.slug,
        "shortDescription": {"text": entry.slug.replace("-", " ").capitalize()},
        "fullDescription": {"text": one_line(entry.story.split("\n\n")[0])},
        "help": {"text": text.rstrip(), "markdown": "\n".join(story_in_markdown(entry))},
        "defaultConfiguration": {"level": entry.severity.word},
    }


def _results(report: Report, rules: Sequence[Entry]) -> list[Json]:
    number_of = {entry.code: index for index, entry in enumerate(rules)}
    pairs = zip(report.findings, fingerprints(report), strict=True)
    return [_result(finding, fingerprint, number_of, report) for finding, fingerprint in pairs]


def _result(finding: Finding, fingerprint: str, number_of: Mapping[str, int], report: Report) -> Json:
    """§3.27. Where one result of a run has `suppressions`, each has, if need be none (§3.27.23)."""
    accepted = [] if finding.accepted is None else [{"kind": "inSource", "justification": finding.accepted}]
    related = [
        {"id": number, "message": {"text": one_line(each.message)}, **_location(each.span, report)}
        for number, each in enumerate(finding.related, start=1)
    ]
    return {
        "ruleId": finding.code,
        "ruleIndex": number_of[finding.code],
        "level": finding.severity.word,
        "message": {"text": sentences(finding)},
        "locations": [_location(finding.span, report)],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": {"talentcFinding/v1": fingerprint},
        "suppressions": accepted,
    }


def _location(span: Span, report: Report) -> Json:
    region = {"startLine": span.line}
    if span != Span.whole(span.file):
        region |= {"startColumn": span.column, "endLine": span.end_line, "endColumn": span.end_column}
    return {"physicalLocation": {"artifactLocation": _artifact(report.path(span.file)), "region": region}}


def _artifact(file: str) -> Json:
    """§3.4: a URI, relative to the root where the file is below it."""
    if Path(file).is_absolute():
        return {"uri": Path(file).as_uri()}
    return {"uri": quote(file), "uriBaseId": ROOT}
