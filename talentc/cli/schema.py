"""Floor 9: `talentc schema`."""

import sys


def schema() -> None:
    """Print the JSON Schema of programme files, for editors that complete and check while one types.

    Example:

        talentc schema > programme.schema.json
    """
    import json

    from talentc.model.json_schema import programme_schema

    json.dump(programme_schema(), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
