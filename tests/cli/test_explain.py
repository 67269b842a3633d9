from collections.abc import Callable

import pytest

from talentc.catalogue.registry import ENTRIES

Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize("word", ["TC402", "tc402", "figure-disagrees", "Figure-Disagrees"])
def test_explain__one_by_code_or_name(talentc: Run, word: str) -> None:
    status, output, errors = talentc("explain", word)
    assert (status, errors) == (0, "")
    assert output.startswith("TC402 figure-disagrees (error)\n\nA stated figure is what a text prints.")


def test_explain__all_without_a_code(talentc: Run) -> None:
    status, output, errors = talentc("explain")
    assert (status, errors) == (0, "")
    lines = output.splitlines()
    assert [line.split()[:3] for line in lines] == [[each.code, each.severity.word, each.slug] for each in ENTRIES]
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize(
    ("word", "suggestion"),
    [
        ("figure-disagree", "did you mean `figure-disagrees`?"),
        ("TC000", "`talentc explain` lists all codes."),
        ("x", "`talentc explain` lists all codes."),
    ],
)
def test_explain__an_unknown_code_is_wrong_usage(talentc: Run, word: str, suggestion: str) -> None:
    assert talentc("explain", word) == (2, "", f"talentc: `{word}` is no code of a finding; {suggestion}\n")
