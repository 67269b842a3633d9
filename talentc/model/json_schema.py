"""Floor 2: the JSON Schema of the language, made from the models, for editors that complete and check while one types.

An editor reads YAML on its own and sees numbers where a programme file has texts: `people: 24`, `times: 8`. So
wherever a text can stand, the schema takes a number as well. What it can't say (that a name leads somewhere, how a
`when` is written) is left to `talentc check`.
"""

from typing import Any, get_args, get_origin

from talentc.model.node import Node, Reads, ShortForm
from talentc.model.programme_file import ProgrammeFile

DRAFT = "https://json-schema.org/draft/2020-12/schema"
IDENTIFIER = "https://talentc.example/schema/programme-1.json"


def programme_schema() -> dict[str, Any]:
    """The JSON Schema of `programme.yaml` (draft 2020-12), the same in every run."""
    definitions: dict[str, Any] = {}
    whole = _node(ProgrammeFile, definitions)
    return {
        "$schema": DRAFT,
        "$id": IDENTIFIER,
        "title": "A programme, as talentc reads it",
        **whole,
        "$defs": dict(sorted(definitions.items())),
    }


def _node(model: type[Node], definitions: dict[str, Any]) -> dict[str, Any]:
    """A node as an object; the nodes below it go into `definitions`."""
    properties = {
        info.key: {"description": info.description, **_value(info.type, definitions)} for info in model.fields.values()
    }
    required = [info.key for info in model.fields.values() if info.is_required]
    made: dict[str, Any] = {"description": (model.__doc__ or "").strip(), "type": "object", "properties": properties}
    return {**made, **({"required": required} if required else {}), "additionalProperties": False}


def _value(annotation: object, definitions: dict[str, Any]) -> dict[str, Any]:
    """What a field's annotation allows; the cases are those of `validate/shape.py`, which reads by it."""
    if isinstance(annotation, type) and issubclass(annotation, Node):
        name = annotation.__name__
        if name not in definitions:
            definitions[name] = {}  # so that a node that holds its own sort ends
            definitions[name] = _node(annotation, definitions)
        return {"$ref": f"#/$defs/{name}"}
    if annotation is str:
        return {"type": "string"}
    arguments = get_args(annotation)
    for mark in getattr(annotation, "__metadata__", ()):
        if isinstance(mark, Reads):
            return dict(mark.json)
        if isinstance(mark, ShortForm):
            whole = _value(arguments[0], definitions)
            return {"anyOf": [_value(arguments[0].fields[_named(arguments[0], mark.key)].type, definitions), whole]}
    if get_origin(annotation) is dict:
        return _map(arguments[0], _value(arguments[1], definitions))
    if get_origin(annotation) is tuple:
        return {"type": "array", "items": _value(arguments[0], definitions)}
    return _value(arguments[0], definitions)


def _map(key: object, value: dict[str, Any]) -> dict[str, Any]:
    """A map from ids, whose pattern leaves no other keys, or from any names."""
    for mark in getattr(key, "__metadata__", ()):
        if isinstance(mark, Reads) and "pattern" in mark.json:
            return {"type": "object", "patternProperties": {mark.json["pattern"]: value}, "additionalProperties": False}
    return {"type": "object", "additionalProperties": value}


def _named(model: type[Node], key: str) -> str:
    return next(info.name for info in model.fields.values() if info.key == key)
