"""Two versions of a small programme, for the tests of what differs."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from talentc.pipeline.checking import check
from talentc.render.difference.compute import difference
from talentc.render.difference.sides import Sides
from talentc.render.difference.values import Difference
from talentc.render.difference.version import Version

PROGRAMME = """\
talentc: 1
id: syd
title: Syd
languages: [da]
units: {day: 8 h}
roles:
  talent: {title: Talent, people: 10}
  mentor: {title: Mentor, people: 1 per 2 talents}
tracks:
  common: {title: Fællesspor}
  everyday: {title: Hverdagsspor}
activities:
  kick-off: {title: Kick-off, track: common, length: ½ day, who: {talent: all}}
  module: {title: Modul, track: common, length: 1 day, who: {talent: all}, sessions: {day-1: {title: Dag 1}, day-2: {title: Dag 2}}}
  talks: {title: Samtaler, track: everyday, each: talent, arranged-by: talent, times: 3, length: 2 h, when: 2-4 weeks after kick-off, who: {talent: all, mentor: all}}
cohorts: {hold-1: {title: Hold 1, start: 2024-01, when: {kick-off: 2024-01-16 09:00-13:00}}}
stated:
  tender:
    source: Udbud
    figures:
      talks: {role: talent, activity: talks, figure: 6 h}
"""


@pytest.fixture
def version(tmp_path: Path) -> Callable[..., Version]:
    """The programme with these replacements of text in it, in a folder of its own, with further files."""

    def make(folder: str, *changes: tuple[str, str], files: dict[str, str] | None = None) -> Version:
        text = PROGRAMME
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new)
        for name, content in {"programme.yaml": text, **(files or {})}.items():
            path = tmp_path / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(content), encoding="utf-8", newline="\n")
        checked = check((tmp_path / folder / "programme.yaml").as_posix())
        return Version(checked.file, checked.compiled, checked.findings, checked.sources)

    return make


@pytest.fixture
def changed(version: Callable[..., Version]) -> Callable[..., Difference]:
    """What differs after these replacements."""

    def compare(*changes: tuple[str, str], files: dict[str, str] | None = None) -> Difference:
        old, new = version("old"), version("new", *changes, files=files)
        assert new.compiled is not None, new.findings
        return difference(old, new)

    return compare


@pytest.fixture
def sides(version: Callable[..., Version]) -> Callable[..., Sides]:
    """Both sides, before and after these replacements."""

    def make(*changes: tuple[str, str], renamed: dict[str, str] | None = None) -> Sides:
        old, new = version("old").compiled, version("new", *changes).compiled
        assert old is not None
        assert new is not None
        return Sides.of(old, new, renamed or {})

    return make
