"""Floor 3: one entry of the catalogue, and how a finding is made from it."""

from collections.abc import Mapping

from talentc.diagnostics import Finding, Related, Severity
from talentc.source import Span
from talentc.value import Value, field, replace


class Entry(Value, frozen=True):
    """What talentc says about one kind of mistake.

    `message`, `help` and the templates in `related` have named fields in braces. `story` is what `talentc explain`
    tells beyond them, in Markdown paragraphs; `wrong` and `right` are a few lines of YAML that show the mistake
    and its mend.
    """

    code: str
    slug: str
    severity: Severity
    message: str
    help: str
    story: str
    wrong: str
    right: str
    related: Mapping[str, str] = field(default_factory=dict)

    def at(self, span: Span, /, *related: Related, **fields: object) -> Finding:
        """The finding of this entry at `span`; a missing field is a mistake of ours and raises KeyError."""
        words = {name: str(value) for name, value in fields.items()}
        return Finding(
            span=span,
            code=self.code,
            slug=self.slug,
            severity=self.severity,
            message=self.message.format_map(words),
            help=self.help.format_map(words).strip(),
            fields=tuple(sorted(words.items())),
            related=related,
        )

    def relate(self, name: str, span: Span, /, **fields: object) -> Related:
        """A further place of a finding, worded by the template `related[name]`."""
        return Related(span, self.related[name].format_map({key: str(value) for key, value in fields.items()}))


def as_note(finding: Finding, reason: str) -> Finding:
    """An accepted finding: it stays visible, with the reason that its author gave, and weighs nothing."""
    message = f"{finding.message} (accepted: {reason})"
    return replace(finding, severity=Severity.NOTE, message=message, help="", accepted=reason)
