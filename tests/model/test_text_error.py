"""The signal of the small languages."""

from talentc.model.text_error import TextError


def test_text_error__keeps_its_own_fields() -> None:
    fields = {"word": "weks"}
    error = TextError("unknown-unit", 2, 6, fields)
    fields["word"] = "other"
    assert (error.slug, error.start, error.end, error.fields, error.index) == (
        "unknown-unit",
        2,
        6,
        {"word": "weks"},
        0,
    )
