"""What an author accepts at the object itself."""

from collections.abc import Callable

from talentc.catalogue.dates import CLOSED_DAY
from talentc.catalogue.references import MISSING_TRANSLATION
from talentc.catalogue.structure import NO_LENGTH
from talentc.catalogue.time import FIGURE_DISAGREES
from talentc.check.accepted import accept
from talentc.diagnostics import Finding, Severity
from talentc.model.programme import Programme
from talentc.source import Span

DESIGN = """\
accept: {TC316: everywhere}
roles:
  talent: {title: Talent, people: 8}
activities:
  kick-off:
    title: Kick-off
    length: 4 h
    accept: {TC316: here, TC323: known}
    who: {talent: all}
  closing: {title: Closing, length: 4 h, who: {talent: all}}
"""


def translation(span: Span) -> Finding:
    return MISSING_TRANSLATION.at(span, language="en", own="da")


def told(findings: list[Finding], programme: Programme) -> list[tuple[str, Severity]]:
    return [(finding.code, finding.severity) for finding in accept(findings, programme)]


def test_accept__makes_a_note_of_a_finding_inside_the_object(design: Callable[[str], Programme]) -> None:
    programme = design(DESIGN)
    kick_off = programme.file.activities["kick-off"].place
    finding = NO_LENGTH.at(kick_off.head, session="kick-off")
    everywhere = translation(programme.file.place.of("title"))
    here = translation(kick_off.of("title"))
    result = accept([finding, everywhere, here], programme)
    assert [each.severity for each in result] == [Severity.NOTE] * 3
    assert [each.message.partition("(accepted: ")[2] for each in result] == ["known)", "everywhere)", "here)"]


def test_accept__leaves_what_stands_elsewhere_and_other_codes(design: Callable[[str], Programme]) -> None:
    programme = design(DESIGN.replace("accept: {TC316: everywhere}\n", ""))
    closing = programme.file.activities["closing"].place
    inside = programme.file.activities["kick-off"].place.of("length")
    elsewhere = [NO_LENGTH.at(closing.head, session="closing"), translation(closing.of("title"))]
    other = FIGURE_DISAGREES.at(
        inside, **dict.fromkeys(("source", "stated", "subject", "computed", "derivation", "difference", "mends"), "x")
    )
    result = accept([*elsewhere, other], programme)
    assert result[:3] == (*elsewhere, other)
    assert [finding.code for finding in result[3:]] == ["TC320", "TC320"]


def test_accept__without_its_finding_is_one(design: Callable[[str], Programme]) -> None:
    programme = design(DESIGN)
    assert told([], programme) == [("TC320", Severity.WARNING)] * 3
    place = programme.file.activities["kick-off"].place.within("accept")
    spans = [finding.span for finding in accept([], programme)]
    assert spans[1:] == [place.key("TC316"), place.key("TC323")]


def test_accept__an_unknown_code_is_an_error_and_a_slug_is_none(design: Callable[[str], Programme]) -> None:
    programme = design(DESIGN.replace("TC323: known", "no-length: known"))
    finding = NO_LENGTH.at(programme.file.activities["kick-off"].place.head, session="kick-off")
    assert ("TC319", Severity.ERROR) in told([finding], programme)
    assert ("TC323", Severity.ERROR) in told([finding], programme)


def test_accept__on_a_cohort_covers_its_plan(design: Callable[[str], Programme]) -> None:
    from talentc.value import replace

    programme = design(
        DESIGN
        + "cohorts:\n  hold-1: {title: Hold 1, start: 2024-01, accept: {TC503: known}}\n  hold-2: {title: Hold 2}\n"
    )
    first, second = programme.cohorts
    cohorts = (replace(first, plan_file="hold-1/plan.yaml"), replace(second, plan_file="hold-2/plan.yaml"))
    programme = replace(programme, cohorts=cohorts)
    findings = [
        CLOSED_DAY.at(Span(f"{name}/plan.yaml", 3, 3, 3, 9), session="x", day="x", cause="x")
        for name in ("hold-1", "hold-2")
    ]
    assert [each.severity for each in accept(findings, programme)][:2] == [Severity.NOTE, Severity.ERROR]
