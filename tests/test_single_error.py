"""Any tender that is right has nothing wrong; any single error in it is told once, where it is, and first."""

from fractions import Fraction

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from talentc.check.accepted import accept
from talentc.check.claims import claims_of
from talentc.check.follows import trace
from talentc.check.stated import check_stated
from talentc.check.units_implied import with_implied_units
from talentc.diagnostics import Finding, Severity
from talentc.ledger.entries import ledger
from talentc.read.yaml_text import read_yaml
from talentc.validate.assemble import assemble
from tests.generated import Printed, Tender, designs

EXAMPLES = settings(max_examples=50, phases=(Phase.generate,))


def findings(text: str) -> list[Finding]:
    """What is found in a programme file, as `talentc check` finds it."""
    tree, found = read_yaml("programme.yaml", text)
    assert tree is not None, found
    programme, problems = assemble(tree)
    assert programme is not None, problems
    entries = ledger(programme)
    claims = with_implied_units(trace(claims_of(programme, entries)), programme)
    return sorted(accept((*found, *problems, *check_stated(claims, programme, entries)), programme))


@EXAMPLES
@given(designs())
def test_true_figures__have_nothing_wrong(tender: Tender) -> None:
    assert findings(tender.text) == []


@EXAMPLES
@given(designs(), st.data())
def test_single_error__is_told_once_at_its_line_and_first(tender: Tender, data: st.DataObject) -> None:
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


def test_findings__notice_an_error() -> None:
    """The helper above finds what there is."""
    text = (
        "talentc: 1\nid: small\ntitle: Small\nroles: {t: {title: T, people: 2}}\n"
        "activities: {a: {title: A, length: 2 h, who: {t: all}}}\n"
        "stated: {s: {source: S, figures: {f: {role: t, figure: 3 h}}}}\n"
    )
    (finding,) = findings(text)
    assert (finding.code, finding.severity) == ("TC402", Severity.ERROR)
    assert findings(text.replace("3 h", "2 h")) == []
