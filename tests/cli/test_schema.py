import json
from collections.abc import Callable

from jsonschema import Draft202012Validator

from talentc.model.json_schema import programme_schema

Run = Callable[..., tuple[int, str, str]]


def test_schema__is_one(talentc: Run) -> None:
    status, output, errors = talentc("schema")
    assert (status, errors) == (0, "")
    assert output.endswith("}\n")
    schema = json.loads(output)
    assert schema == programme_schema()
    Draft202012Validator.check_schema(schema)
    assert not list(Draft202012Validator(schema).iter_errors({"talentc": 1, "id": "a", "title": "A"}))


def test_schema__takes_nothing(talentc: Run) -> None:
    status, output, errors = talentc("schema", "programmes")
    assert (status, output) == (2, "")
    assert "unexpected extra argument" in errors
