"""Floor 9: the exit statuses, as the README promises them. This file imports nothing, for `talentc --version`."""

OK = 0
ERRORS = 1
USAGE = 2
BUG = 3
INTERRUPTED, BROKEN_PIPE = 130, 141  # as shells have it: 128 and the number of the signal
