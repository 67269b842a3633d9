"""Floor 9: `python -m talentc`."""

from talentc.cli.main import run

run()
