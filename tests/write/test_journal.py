"""The journal: read as it was written, and anything else is none."""

import pytest

from talentc.write.journal import Journal, read_journal


def test_read_journal__reads_what_was_written() -> None:
    journal = Journal(("a", "å/b"), (("c", True), ("d/e", False)), ("d",))
    assert read_journal(journal.to_bytes()) == journal
    assert read_journal(Journal((), (), ()).to_bytes()) == Journal((), (), ())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[]",
        b"\xff",
        b"[" * 100_000,
        b'{"removed": [], "placed": []}',
        b'{"removed": "a", "placed": [], "folders": []}',
        b'{"removed": [1], "placed": [], "folders": []}',
        b'{"removed": [], "placed": ["a"], "folders": []}',
        b'{"removed": [], "placed": [["a", 1]], "folders": []}',
        b'{"removed": [], "placed": [["a", true, true]], "folders": []}',
        b'{"removed": [], "placed": [], "folders": [null]}',
    ],
)
def test_read_journal__no_journal(content: bytes) -> None:
    assert read_journal(content) is None
