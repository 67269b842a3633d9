"""Tables of people beside a small programme, for the tests of this folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

from talentc.pipeline.checking import Checked, check

HEAD = """\
talentc: 1
id: minimal
title: Minimal
roles:
  talent: {title: Talent, people: PEOPLE, parts: {level: {upper: {title: Upper, people: 1}, lower: {title: Lower}}}}
  mentor: {title: Mentor, people: 1 per 2 talents}
  coach: {title: Coach, people: 1 per pair}
groups: {pair: {title: Pair, of: talent, size: 2}}
events: {promotion: {title: Promotion, of: talent}, arrival: {title: Arrival, of: mentor}}
activities:
  kick-off: {title: Kick-off, length: 4 h, who: {talent: all}}
cohorts:
  hold-1: {title: Hold 1, start: 2024-01, when: {kick-off: 2024-01-16}}
"""
Look = Callable[..., Checked]


@pytest.fixture
def look(tmp_path: Path) -> Look:
    """The programme above with the people of a table."""

    def look_at(table: str, people: str = "2", cohort: str = "hold-1", more: str = "") -> Checked:
        folder = tmp_path / "cohorts" / cohort
        folder.mkdir(parents=True)
        (tmp_path / "programme.yaml").write_text(HEAD.replace("PEOPLE", people) + more, encoding="utf-8")
        (folder / "people.csv").write_bytes(table.encode())
        return check("programme.yaml", tmp_path.joinpath)

    return look_at
