"""The printed wording of all findings, on one page: what the bad specs make talentc say."""

import contextlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from talentc.catalogue.registry import BY_CODE, ENTRIES
from talentc.diagnostics import Finding, Severity
from talentc.pipeline.checking import check
from talentc.read.programme_folder import PROGRAMME_FILE
from talentc.source import Span
from tests.built import BUILT

BAD = sorted((Path(__file__).parent / "specs" / "bad").iterdir())


def findings_of(spec: Path) -> tuple[Finding, ...]:
    """What talentc finds in a spec that is named from its own folder, so that no message has a longer path."""
    with contextlib.chdir(spec.parent):
        return check((Path(spec.name) / PROGRAMME_FILE if spec.is_dir() else Path(spec.name)).as_posix()).findings


def page() -> Iterator[str]:
    """Each spec with its findings, their help and their further places."""
    for spec in BAD:
        yield f"# {spec.stem}"
        for finding in findings_of(spec):
            yield f"{_place(finding.span)}: {finding.severity.word} {finding.code} {finding.message}"
            yield from (f"    help: {finding.help}",) if finding.help else ()
            yield from (f"    {_place(related.span)}: {related.message}" for related in finding.related)
        yield ""


def _place(span: Span) -> str:
    return f"{span.file}:{span.line}:{span.column}"


def test_wording__of_all_findings_is_as_it_was(golden: Callable[[str, bytes], None]) -> None:
    golden("findings.txt", "\n".join(page()).encode())


def test_wording__no_field_is_left_open() -> None:
    assert [line for line in page() if re.search(r"\{[a-z_]+\}|\bNone\b(?! is declared)|Fraction\(", line)] == []


def test_wording__every_sentence_about_another_place_is_shown(tmp_path: Path) -> None:
    found = [finding for spec in BAD for finding in findings_of(spec)]
    for code, build in BUILT.items():
        (tmp_path / code).mkdir()
        found += build(tmp_path / code)
    for entry in ENTRIES:
        said = [related.message for finding in found if finding.code == entry.code for related in finding.related]
        for template in entry.related.values():
            pattern = re.sub(r"\\\{[a-z_]+\\\}", ".*", re.escape(template))
            assert any(re.fullmatch(pattern, message) for message in said), f"{entry.code}: {template}"


def test_wording__every_finding_has_a_place_in_its_file_and_its_entry() -> None:
    for spec in BAD:
        for finding in findings_of(spec):
            entry = BY_CODE[finding.code]
            assert finding.slug == entry.slug
            assert finding.severity in (entry.severity, Severity.NOTE)
            for span in (finding.span, *(related.span for related in finding.related)):
                assert (span.line, span.column) <= (span.end_line, span.end_column)
                lines = (spec.parent / span.file).read_bytes().decode("utf-8", "replace").splitlines() or [""]
                assert 1 <= span.line <= span.end_line <= len(lines) + 1
