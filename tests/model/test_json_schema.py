"""The JSON Schema: it takes what talentc takes, as an editor reads it, and refuses what it can refuse."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from talentc.model.json_schema import programme_schema

TESTS = Path(__file__).parents[1]
RIGHT = [
    *sorted((TESTS / "specs" / "good").rglob("*.yaml")),
    TESTS.parent / "programmes" / "talent-nord-2" / "programme.yaml",
]
WRONG = [
    "TC201-unknown-key.yaml",
    "TC201-unknown-key-nearby.yaml",
    "TC202-missing-key.yaml",
    "TC202-missing-key-at-the-top.yaml",
    "TC203-wrong-shape.yaml",
    "TC203-wrong-shape-of-texts.yaml",
    "TC205-not-a-number.yaml",
    "TC206-bad-id.yaml",
    "TC207-unknown-word.yaml",
    "TC208-unknown-version.yaml",
    "TC209-bad-language.yaml",
]


class Editor(yaml.SafeLoader):
    """Reads YAML as editors do: numbers and booleans are recognised, days are texts (YAML 1.2)."""


Editor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def problems(path: Path) -> list[str]:
    tree = yaml.load(path.read_text(encoding="utf-8"), Loader=Editor)
    return [error.message for error in Draft202012Validator(programme_schema()).iter_errors(tree)]


@pytest.mark.parametrize("path", RIGHT, ids=lambda path: path.stem)
def test_programme_schema__takes_what_is_right(path: Path) -> None:
    assert problems(path) == []


@pytest.mark.parametrize("name", WRONG)
def test_programme_schema__refuses_what_is_wrong(name: str) -> None:
    assert problems(TESTS / "specs" / "bad" / name)


def test_programme_schema__is_the_one_that_is_committed(committed: Callable[[str, bytes], None]) -> None:
    text = json.dumps(programme_schema(), ensure_ascii=False, indent=2)
    committed("docs/programme.schema.json", f"{text}\n".encode())


def test_programme_schema__is_a_schema_without_what_an_author_cannot_write() -> None:
    schema = programme_schema()
    Draft202012Validator.check_schema(schema)
    text = json.dumps(schema)
    assert '"place"' not in text.replace('"place": {"description"', "")
    assert '"null"' not in text
    assert text.count('"default"') == 1  # a key of phases; no default values


def test_programme_schema__describes_every_key() -> None:
    def undescribed(node: Any, path: str) -> list[str]:
        if isinstance(node, list):
            return [found for item in node for found in undescribed(item, path)]
        if not isinstance(node, dict):
            return []
        keys: dict[str, Any] = node.get("properties", {})
        own = [f"{path}.{key}" for key, value in keys.items() if not {"description", "$ref"} & set(value)]
        return own + [found for key, value in node.items() for found in undescribed(value, f"{path}.{key}")]

    assert undescribed(programme_schema(), "") == []
    assert undescribed({"properties": {"title": {}}}, "") == [".title"]
