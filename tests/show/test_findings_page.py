"""The page of all findings."""

from collections.abc import Callable

from talentc.catalogue.reading import NO_SUCH_FILE, NOT_A_FILE
from talentc.catalogue.registry import ENTRIES
from talentc.show.findings_page import GROUPS, findings_page, story_in_markdown


def test_findings_page__is_the_one_that_is_committed(committed: Callable[[str, bytes], None]) -> None:
    committed("docs/findings.md", findings_page(ENTRIES).encode())


def test_findings_page__tells_of_every_entry_once() -> None:
    page = findings_page(ENTRIES)
    for entry in ENTRIES:
        assert page.count(f"### {entry.code} {entry.slug}\n") == 1
        assert entry.story in page


def test_groups__hold_every_code() -> None:
    assert {entry.code[:3] for entry in ENTRIES} == set(GROUPS)


def test_story_in_markdown__a_command_is_no_yaml() -> None:
    assert "```sh" in list(story_in_markdown(NO_SUCH_FILE))
    assert list(story_in_markdown(NOT_A_FILE)).count("```yaml") == 2
