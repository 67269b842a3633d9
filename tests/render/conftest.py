"""Small programmes from a few lines of YAML, and a real one, for the tests of outputs."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from talentc.compiled import Compiled
from talentc.pipeline import check

HEAD = """\
talentc: 1
id: minimal
title: Minimal
languages: [da]
units: {day: 8 h}
calendar: {clock: 09:00-16:00}
roles:
  talent: {title: Talent, plural: Talenter, people: 6, parts: {level: {upper: {title: Øvre}, lower: {title: Nedre}}}}
  manager: {title: Nærmeste leder, people: 1 per talent}
  board: {title: Bestyrelse, people: 5}
  trainer: {title: Underviser, plural: Undervisere, side: provider, people: [A, B]}
"""
COHORT = "cohorts: {hold-1: {title: Hold 1, start: 2024-01, when: {WHEN}}}\n"


@pytest.fixture
def compile_text(tmp_path: Path) -> Callable[..., Compiled]:
    """A programme of the lines below HEAD, with dates for its cohort (`{a: 2024-01-16}`) and a plan, if any."""

    def compile_one(text: str, when: str = "{}", plan: str = "") -> Compiled:
        cohort = COHORT.replace("{WHEN}", when)
        (tmp_path / "programme.yaml").write_text(HEAD + dedent(text) + cohort, encoding="utf-8")
        if plan:
            folder = tmp_path / "cohorts" / "hold-1"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "plan.yaml").write_text("cohort: hold-1\n" + dedent(plan), encoding="utf-8")
        checked = check((tmp_path / "programme.yaml").as_posix())
        assert checked.compiled is not None, checked.findings
        return checked.compiled

    return compile_one


@pytest.fixture(scope="session")
def talent_nord(checkout: Path) -> Compiled:
    """The real programme that talentc comes with."""
    compiled = check((checkout / "programmes" / "talent-nord-2" / "programme.yaml").as_posix()).compiled
    assert compiled is not None
    return compiled
