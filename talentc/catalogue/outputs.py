"""Floor 3: TC601-TC609: making and writing the outputs."""

from talentc.catalogue.entry import Entry
from talentc.diagnostics import Finding, Severity
from talentc.source import Span
from talentc.write.problem import ProblemKind, WriteProblem

CANNOT_WRITE = Entry(
    "TC601",
    "cannot-write",
    Severity.ERROR,
    "`{path}` cannot be written: {reason}",
    "Nothing was changed. Mend that, or choose another folder with `--out`.",
    "A build puts all of its files in place, or none. Where a file cannot be written, the folder stays as it was.",
    "talentc build programmes/talent-nord-2 --out /a/folder/that/is/read-only",
    "talentc build programmes/talent-nord-2 --out build",
)
SAME_ID = Entry(
    "TC602",
    "same-id",
    Severity.ERROR,
    "The programme id `{id}` is taken by `{other}`",
    "Give one of the two another id.",
    "Programmes that are built together are written into folders named after their ids, and their calendars carry the "
    "ids in every entry, so no two may share one.",
    "id: talent-nord   # in two programmes of one folder",
    "id: talent-nord-2",
)
NO_DATES = Entry(
    "TC603",
    "no-dates",
    Severity.NOTE,
    "The cohort `{cohort}` has no dates yet",
    "Run `talentc plan`, which finds dates and keeps them in `cohorts/{cohort}/plan.yaml`; or write them into its "
    "`when`.",
    "Calendars need days. Handbooks and time tables are made without them. For a cohort that says when it starts, a "
    "build proposes dates, the same ones each time, and marks them as such in calendars and on the page.",
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-01}",
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-01, when: {kick-off: 2024-01-16}}",
)
BAD_ADDRESS = Entry(
    "TC604",
    "bad-address",
    Severity.WARNING,
    "`{address}` is no web address, so nobody can subscribe to the calendars there",
    "Write where the output folder will be found: `https://example.org/talent`.",
    "Calendars that people subscribe to follow every change. They need the address at which the output folder is "
    "published; without it the page that offers everything has only files to download.",
    "publishing:\n  address: example.org/talent",
    "publishing:\n  address: https://example.org/talent",
)
ENTRIES = (CANNOT_WRITE, SAME_ID, NO_DATES, BAD_ADDRESS)

REASONS = {
    ProblemKind.BAD_PATH: "it is no path that every system can hold ({detail})",
    ProblemKind.CLASH: "`{detail}` would be written to the same place",
    ProblemKind.LEAVES: "a link leads out of the output folder",
    ProblemKind.IN_THE_WAY: "something that no earlier build made stands there",
    ProblemKind.NOT_A_FOLDER: "it is a file, where a folder is needed",
    ProblemKind.DENIED: "it isn't permitted, or another program holds it open",
    ProblemKind.FULL: "the disk is full",
    ProblemKind.UNFINISHED: "an interrupted build stands there and cannot be put back now",
    ProblemKind.FAILED: "the system refused it ({detail})",
}


def of_problem(problem: WriteProblem) -> Finding:
    """The finding that tells of a build that could not be written."""
    reason = REASONS[problem.kind].format(detail=problem.detail)
    return CANNOT_WRITE.at(Span.whole(problem.path), path=problem.path, reason=reason)
