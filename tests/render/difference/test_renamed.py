from collections.abc import Callable

from talentc.render.difference.renamed import renamed_activities
from talentc.render.difference.values import Renamed
from talentc.render.difference.version import Version


def found(old: Version, new: Version) -> tuple[Renamed, ...]:
    assert old.compiled is not None
    assert new.compiled is not None
    return renamed_activities(old.compiled.programme, new.compiled.programme)


def test_renamed_activities__the_same_content_under_another_id(version: Callable[..., Version]) -> None:
    assert found(version("old"), version("new", ("  module:", "  course:"))) == (Renamed("module", "course", "Modul"),)


def test_renamed_activities__not_where_anything_else_changed(version: Callable[..., Version]) -> None:
    old = version("old")
    assert found(old, version("new", ("  module: {title: Modul,", "  course: {title: Kursus,"))) == ()
    text = {"texts/course.md": "## content\n\nEt.\n"}
    assert found(old, version("other", ("  module:", "  course:"), files=text)) == ()


def test_renamed_activities__not_where_two_are_alike(version: Callable[..., Version]) -> None:
    kick_off = "  kick-off: {title: Kick-off, track: common, length: ½ day, who: {talent: all}}\n"
    two = kick_off.replace("kick-off:", "a:") + kick_off.replace("kick-off:", "b:")
    when = ("when: {kick-off: 2024-01-16 09:00-13:00}", "when: {a: 2024-01-16 09:00-13:00}")
    assert found(version("old"), version("new", (kick_off, two), when, ("after kick-off", "after a"))) == ()
