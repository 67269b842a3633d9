"""Floor 6: the long texts of activities, from the programme file or from files of their own, never from both."""

from collections.abc import Mapping
from types import MappingProxyType

from talentc.catalogue import references as entries
from talentc.catalogue import shape
from talentc.diagnostics import Finding
from talentc.model.programme import Activity
from talentc.model.programme_file import ProgrammeFile
from talentc.model.texts import Text
from talentc.read.programme_folder import TextFile
from talentc.source import Span
from talentc.validate.names import unknown
from talentc.value import replace


def add_texts(
    file: ProgrammeFile, activities: tuple[Activity, ...], texts: tuple[TextFile, ...]
) -> tuple[tuple[Activity, ...], tuple[Finding, ...]]:
    """The activities with the texts of `texts/`."""
    findings: list[Finding] = []
    own = file.languages[0]
    by_activity: dict[str, dict[str, dict[str, str]]] = {}
    for text_file in texts:
        activity = next((candidate for candidate in activities if candidate.id == text_file.activity), None)
        start = Span.whole(text_file.file)
        findings.extend(unknown(entries.TEXT_FOR_NOTHING, text_file.activity, (item.id for item in activities), start))
        language = text_file.language or own
        if language not in file.languages:
            known = ", ".join(file.languages)
            findings.append(shape.UNKNOWN_LANGUAGE.at(start, language=language, known=known))
        if activity is None:
            continue
        for section in text_file.sections:
            sections = by_activity.setdefault(activity.id, {})
            if section.name in activity.place.keys:
                related = entries.TEXT_TWICE.relate("other", activity.place.key(section.name))
                findings.append(
                    entries.TEXT_TWICE.at(section.span, related, section=section.name, activity=activity.id)
                )
            sections.setdefault(section.name, {})[language] = section.text
    findings.extend(_translations(file, by_activity, texts))
    return tuple(_with_texts(activity, by_activity.get(activity.id, {})) for activity in activities), tuple(findings)


def _with_texts(activity: Activity, sections: Mapping[str, Mapping[str, str]]) -> Activity:
    """Sections are called like the keys of an activity whose texts they are."""
    return replace(activity, **{name: Text(MappingProxyType(dict(texts))) for name, texts in sections.items()})


def _translations(
    file: ProgrammeFile, by_activity: Mapping[str, Mapping[str, Mapping[str, str]]], texts: tuple[TextFile, ...]
) -> list[Finding]:
    """Sections that are there in one language and not in another."""
    findings = []
    for activity, sections in by_activity.items():
        first = next(text_file for text_file in texts if text_file.activity == activity)
        for languages in sections.values():
            for language in file.languages:
                if language not in languages:
                    span = Span.whole(first.file)
                    findings.append(entries.MISSING_TRANSLATION.at(span, language=language, own=file.languages[0]))
    return list(dict.fromkeys(findings))
