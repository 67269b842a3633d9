from talentc.catalogue.entry import as_note
from talentc.diagnostics import Finding
from talentc.show.fingerprint import fingerprints
from talentc.show.report import Report
from talentc.source import Span
from talentc.value import replace


def of(*findings: Finding) -> list[str]:
    return list(fingerprints(Report(findings, {})))


def test_fingerprints__unlike_for_all_even_for_the_same_twice(report: Report) -> None:
    found = list(fingerprints(report))
    assert len(found) == len(set(found)) == len(report.findings)
    assert all(len(each) == 64 for each in found)


def test_fingerprints__the_same_wherever_it_stands_and_whoever_accepts_it(report: Report) -> None:
    first = report.findings[0]
    moved = replace(first, span=Span(first.span.file, 100, 2, 101, 3), related=())
    assert of(first) == of(moved) == of(as_note(first, "known"))


def test_fingerprints__another_for_another_file_code_or_message(report: Report) -> None:
    first = report.findings[0]
    others = [
        replace(first, span=replace(first.span, file="other.yaml")),
        replace(first, code="TC403"),
        replace(first, message="The tender states 8 h"),
    ]
    assert len({*of(first), *(each for other in others for each in of(other))}) == 4


def test_fingerprints__the_same_from_whatever_folder(report: Report) -> None:
    first = report.findings[0]
    inside = replace(first, span=replace(first.span, file="små, 100%/programme.yaml"))
    there = Report((inside,), {}, folder="/r/programmes", root="/r")
    assert list(fingerprints(there)) == of(first)
