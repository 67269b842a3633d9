"""Programmes in a folder of their own."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from talentc.pipeline.checking import Checked, check

HEAD = """\
talentc: 1
id: {id}
title: A programme
units: {{day: 8 h}}
roles:
  talent: {{title: Talent, people: 8}}
  trainer: {{title: Trainer, side: provider, people: [Anna]}}
activities:
  one: {{title: One, length: 1 day, when: in February, who: {{talent: all, trainer: [Anna]}}}}
  two: {{title: Two, length: 1 day, when: 2-3 weeks after one, who: {{talent: all, trainer: [Anna]}}}}
"""
COHORTS = "cohorts: {hold-1: {title: Hold 1, start: 2027-01}}\n"
Written = Callable[..., Checked]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Writes `<id>/programme.yaml` and the plans of its cohorts, and checks it."""

    def write(
        more: str = COHORTS, plans: Mapping[str, str] | None = None, *, id: str = "small", head: str = HEAD
    ) -> Checked:
        folder = tmp_path / id
        folder.mkdir()
        (folder / "programme.yaml").write_text(head.format(id=id) + more, encoding="utf-8", newline="\n")
        for cohort, text in (plans or {}).items():
            (folder / "cohorts" / cohort).mkdir(parents=True)
            (folder / "cohorts" / cohort / "plan.yaml").write_text(text, encoding="utf-8", newline="\n")
        return check((folder / "programme.yaml").as_posix())

    return write
