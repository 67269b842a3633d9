"""Floor 9: `talentc schema`."""

import sys


def schema() -> None:
    """Print a JSON Schema of programme files, for editors.

    With it, an editor completes keys and checks them while you type.

    Example:

        talentc schema > programme.schema.json
    """
    import json

    from talentc.model.json_schema import programme_schema

    json.dump(programme_schema(), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
