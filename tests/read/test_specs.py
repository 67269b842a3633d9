"""The bad specs of this stage, as far as they are YAML: what is found is exactly what is expected, at its place."""

import re
from pathlib import Path

import pytest

from talentc.catalogue import reading
from talentc.read.programme_folder import read_programme

SPECS = sorted((Path(__file__).parents[1] / "specs" / "bad").glob("TC1*.yaml"))
EXPECT = re.compile(r"^# expect: (\d+:\d+ TC\d+)$", re.MULTILINE)


@pytest.mark.parametrize("spec", SPECS, ids=lambda path: path.stem)
def test_bad_spec__has_the_expected_findings(spec: Path) -> None:
    _, findings = read_programme(spec.as_posix())
    found = [f"{finding.span.line}:{finding.span.column} {finding.code}" for finding in findings]
    assert found == EXPECT.findall(spec.read_text(encoding="utf-8"))


def test_bad_specs__there_is_one_for_each_code_about_yaml() -> None:
    # What is about the file as such, or about a folder, can't be shown by a YAML file: test_text.py and
    # test_programme_folder.py make those.
    of_yaml = {f"{entry.code}-{entry.slug}" for entry in reading.ENTRIES if "TC110" <= entry.code < "TC140"}
    assert of_yaml | {"TC106-invisible-character", "TC107-odd-space"} == {spec.stem for spec in SPECS}
