"""The long texts of activities."""

from collections.abc import Callable

from talentc.model.programme import Programme
from talentc.read.markdown_text import read_sections
from talentc.read.programme_folder import TextFile
from talentc.validate.texts import add_texts

DESIGN = """
    languages: [da, en]
    roles: {talent: {title: {da: T, en: T}, people: 8}}
    activities: {it: {title: {da: Det, en: It}, length: 1 h, who: {talent: all}, outcome: {da: Ja, en: Yes}}}
"""


def text_file(name: str, text: str) -> TextFile:
    activity, _, language = name.partition(".")
    sections, findings = read_sections(f"texts/{name}.md", text)
    assert not findings
    return TextFile(f"texts/{name}.md", activity, language or None, sections)


def test_add_texts__come_in_each_language(design: Callable[[str], Programme]) -> None:
    programme = design(DESIGN)
    files = (text_file("it", "## purpose\n\nFormål.\n"), text_file("it.en", "## purpose\n\nPurpose.\n"))
    (activity,), findings = add_texts(programme.file, programme.activities, files)
    assert findings == ()
    assert activity.purpose is not None
    assert [activity.purpose.get(language, "da") for language in ("da", "en")] == ["Formål.", "Purpose."]
    assert activity.outcome is not None
    assert activity.content is None


def test_add_texts__a_section_that_lacks_a_language_is_told_once(design: Callable[[str], Programme]) -> None:
    programme = design(DESIGN)
    files = (text_file("it", "## purpose\n\nFormål.\n\n## content\n\nIndhold.\n"),)
    _, findings = add_texts(programme.file, programme.activities, files)
    assert [(finding.code, finding.span.file) for finding in findings] == [("TC316", "texts/it.md")]
