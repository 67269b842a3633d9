"""Any tender that is right has nothing wrong; any single error in it is told once, where it is, and first."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from talentc.diagnostics import Finding, Severity
from talentc.pipeline.checking import check
from tests.generated import Printed, Tender, designs

EXAMPLES = settings(max_examples=50)
Findings = Callable[[str], list[Finding]]


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> Findings:
    """What `talentc check` finds in a programme file."""
    folder = tmp_path_factory.mktemp("programme")

    def found(text: str) -> list[Finding]:
        (folder / "programme.yaml").write_text(text, encoding="utf-8")
        return list(check("programme.yaml", folder.joinpath).findings)

    return found


@EXAMPLES
@given(tender=designs())
def test_true_figures__have_nothing_wrong(findings: Findings, tender: Tender) -> None:
    assert findings(tender.text) == []


@EXAMPLES
@given(tender=designs(), data=st.data())
def test_single_error__is_told_once_at_its_line_and_first(
    findings: Findings, tender: Tender, data: st.DataObject
) -> None:
    wrong = data.draw(st.sampled_from(tender.figures))
    error = data.draw(errors(wrong))
    changed = {wrong.name: wrong.amount + error}
    if not wrong.is_count:  # the totals were added up from it, or some of them, or none
        inheriting = data.draw(st.lists(st.sampled_from(tender.totals_over(wrong) or (wrong,)), unique=True))
        changed |= {each.name: each.amount + error * each.heads / wrong.heads for each in inheriting}
    found = findings(tender.written(changed))
    assert [(each.code, each.span.line) for each in found] == [("TC402", tender.line_of(wrong.name))]
    inherited = {each.span.line for each in found[0].related if "follows from it" in each.message}
    assert inherited == {tender.line_of(name) for name in changed} - {tender.line_of(wrong.name)}


def errors(figure: Printed) -> st.SearchStrategy[Fraction]:
    """By how much somebody may have miscounted: more than rounding to a whole number explains."""
    sizes = [Fraction(1), Fraction(2)] if figure.is_count else [Fraction(1), Fraction(2), Fraction(5, 2)]
    large = [size for size in sizes if 2 * size > figure.factor] or [2 * figure.factor]
    return st.sampled_from([*large, *(-size for size in large if size < figure.amount)])


def test_findings__notice_an_error(findings: Findings) -> None:
    """The helper above finds what there is."""
    text = (
        "talentc: 1\nid: small\ntitle: Small\nroles: {t: {title: T, people: 2}}\n"
        "activities: {a: {title: A, length: 2 h, who: {t: all}}}\n"
        "stated: {s: {source: S, figures: {f: {role: t, figure: 3 h}}}}\n"
    )
    (finding,) = findings(text)
    assert (finding.code, finding.severity) == ("TC402", Severity.ERROR)
    assert findings(text.replace("3 h", "2 h")) == []
