"""One entry of the catalogue."""

import pytest

from talentc.catalogue.entry import Entry, as_note
from talentc.diagnostics import Severity
from talentc.source import Span

HERE = Span("a.yaml", 3, 5, 3, 9)
THERE = Span("a.yaml", 1, 1, 1, 4)
ENTRY = Entry(
    "TC999",
    "example",
    Severity.ERROR,
    "`{name}` is wrong",
    "{suggestion}Mend it.",
    "A story.",
    "wrong",
    "right",
    {"other": "`{name}` stands here, too"},
)


def test_at__fills_the_fields_and_keeps_them_for_machines() -> None:
    finding = ENTRY.at(HERE, name="kick-of", suggestion="Did you mean `kick-off`? ")
    assert finding.message == "`kick-of` is wrong"
    assert finding.help == "Did you mean `kick-off`? Mend it."
    assert finding.fields == (("name", "kick-of"), ("suggestion", "Did you mean `kick-off`? "))
    assert (finding.code, finding.slug, finding.severity, finding.span) == ("TC999", "example", Severity.ERROR, HERE)


def test_at__a_field_too_few_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        ENTRY.at(HERE, name="kick-of")


def test_at__braces_in_a_users_words_are_no_fields() -> None:
    assert ENTRY.at(HERE, name="{suggestion}", suggestion="").message == "`{suggestion}` is wrong"


def test_relate__words_another_place() -> None:
    related = ENTRY.relate("other", THERE, name="kick-off")
    assert (related.span, related.message) == (THERE, "`kick-off` stands here, too")


def test_as_note__keeps_everything_but_the_weight() -> None:
    note = as_note(ENTRY.at(HERE, name="x", suggestion=""), "the client was told")
    assert note.severity is Severity.NOTE
    assert note.message == "`x` is wrong (accepted: the client was told)"
    assert (note.code, note.span, note.help) == ("TC999", HERE, "")
