"""What a `when` points at."""

from talentc.model.when import Reference
from talentc.model.when_text import parse_when


def test_when_references__all_names_with_their_items() -> None:
    when = parse_when(["between module-1 and closing", "on Fridays", "in week 5 of programme", "3 weeks after start"])
    assert when.references == (
        (0, Reference("module-1", 8, 16)),
        (0, Reference("closing", 21, 28)),
        (2, Reference("programme", 13, 22)),
        (3, Reference("start", 14, 19)),
    )
