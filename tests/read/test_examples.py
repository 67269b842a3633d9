"""What `talentc explain` shows: the wrong example of each entry has its mistake, and the right one has none."""

import re

import pytest

from talentc.catalogue import reading
from talentc.catalogue.entry import Entry
from talentc.read.markdown_text import read_sections
from talentc.read.yaml_text import read_yaml

OF_YAML = [entry for entry in reading.ENTRIES if "TC110" <= entry.code < "TC140" or entry.slug == "odd-space"]
OF_MARKDOWN = [entry for entry in reading.ENTRIES if "TC140" <= entry.code <= "TC143"]


def codes_of_yaml(text: str) -> set[str]:
    return {finding.code for finding in read_yaml("f", text + "\n")[1]}


def codes_of_markdown(text: str) -> set[str]:
    return {finding.code for finding in read_sections("f", text.split(":\n", 1)[1])[1]}


@pytest.mark.parametrize("entry", OF_YAML, ids=lambda entry: entry.code)
def test_examples__yaml(entry: Entry) -> None:
    # The nesting of the example is cut short.
    assert entry.code in codes_of_yaml(entry.wrong.replace("[" * 16, "[" * 60))
    assert codes_of_yaml(entry.right) == set()


@pytest.mark.parametrize("entry", OF_MARKDOWN, ids=lambda entry: entry.code)
def test_examples__markdown(entry: Entry) -> None:
    assert codes_of_markdown(entry.wrong) == {entry.code}
    assert codes_of_markdown(entry.right) == set()


def test_entries__stand_in_the_order_of_their_codes() -> None:
    codes = [entry.code for entry in reading.ENTRIES]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"TC1\d\d", code) for code in codes)
    assert len({entry.slug for entry in reading.ENTRIES}) == len(codes)
