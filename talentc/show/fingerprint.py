"""Floor 4: by what a service knows a finding again in the next run."""

import hashlib
from collections import Counter
from collections.abc import Iterator

from talentc.show.report import Report


def fingerprints(report: Report) -> Iterator[str]:
    """For each finding of the report 64 hexadecimal digits, no two of them alike.

    They come from the code, the file and the message, and not from lines, which would change with any line above;
    nor from the reason with which a finding is accepted. Findings that agree in all that are counted.
    """
    seen: Counter[str] = Counter()
    for finding in report.findings:
        message = finding.message.removesuffix(f" (accepted: {finding.accepted})")
        known = "\0".join((finding.code, report.path(finding.span.file), message))
        seen[known] += 1
        yield hashlib.sha256(f"{known}\0{seen[known]}".encode()).hexdigest()
