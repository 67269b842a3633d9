"""Programmes for the tests of this folder, from a few lines of YAML."""

import textwrap
from collections.abc import Callable

import pytest

from talentc.model.programme import Programme
from talentc.read.programme_folder import CohortFiles
from talentc.read.yaml_text import read_yaml
from talentc.validate.assemble import assemble

HEAD = "talentc: 1\nid: minimal\ntitle: Minimal\nunits: {day: 8 h}\nroles: {talent: {title: Talent, people: 6}}\n"


@pytest.fixture(scope="session")
def programme_of() -> Callable[..., Programme]:
    """Makes a programme of the lines below its head, and of the plan of its cohort `hold-1`."""

    def make(text: str, plan: str = "") -> Programme:
        tree, findings = read_yaml("programme.yaml", HEAD + textwrap.dedent(text))
        assert tree is not None, findings
        files: tuple[CohortFiles, ...] = ()
        if plan:
            plan_tree, findings = read_yaml("plan.yaml", "cohort: hold-1\n" + textwrap.dedent(plan))
            assert plan_tree is not None, findings
            files = (CohortFiles("hold-1", "cohorts/hold-1", plan_tree, "plan.yaml", ()),)
        programme, findings = assemble(tree, (), files)
        assert programme is not None, findings
        return programme

    return make
