"""Floor 7: which part of a programme's time a stated figure is about: as values for machines, and in words."""

from talentc.model.programme import Programme
from talentc.model.stated import Slice
from talentc.render.amounts import in_sentence
from talentc.render.figures.rows import part_title
from talentc.render.names import Names
from talentc.render.numbers import joined
from talentc.render.words import Words


def slice_values(stated: Slice) -> dict[str, object]:
    """The keys of the slice that are said: lists of ids, or a word."""
    found: dict[str, object] = {}
    for field in Slice.fields:
        value = getattr(stated, field)
        if value not in ((), None):
            found[stated.where(field)] = list(value) if isinstance(value, tuple) else value
    return found


def slice_words(stated: Slice, is_time: bool, programme: Programme, words: Words) -> str:
    """`Fællesspor: deltagelse`; the role isn't said, for it is named where this stands, but a part of it is."""
    file = programme.file
    named = [role.partition(".") for role in stated.role if "." in role]
    parts = [part_title(role, part, programme) for role, _, part in named]
    about = [_activity(name, programme, words) for name in stated.activity]
    kinds = [_kind(kind, programme, words, bool(stated.activity or stated.track)) for kind in stated.kind]
    if is_one_of_a_kind(stated):
        about, kinds = [words("time.as-kind", activity=about[0], kind=_one(stated.kind[0], programme, words))], []
    nouns = [
        *(programme.words(file.tracks[track].title) for track in stated.track if track in file.tracks),
        *about,
        *kinds,
        *(_phase(phase, programme) for phase in stated.phase),
        *stated.tag,
        *(words(f"time.{side}-side") for side in stated.side),
        *(programme.words(file.cohorts[cohort].title) for cohort in stated.cohort if cohort in file.cohorts),
    ]
    sorts = [words(f"time.{kind}") for kind in stated.time]
    if stated.voluntary is not None:
        sorts.append(words(f"time.{stated.voluntary}-voluntary"))
    if stated.for_ is not None:
        sorts.append(words("time.for-everybody"))
    if stated.serving is not None:
        sorts.append(words("time.serving", count=stated.serving))
    if stated.of is not None:
        sorts.append(words("time.by-the-clock"))
    pieces = [", ".join(nouns)] if nouns else []
    if sorts:
        inside = joined([in_sentence(sort, words.language) for sort in sorts], words.language)
        pieces.append(inside if nouns else inside[:1].upper() + inside[1:])
    said = ": ".join(pieces) or words("time.total" if is_time else "time.whole-programme")
    return f"{said} ({', '.join(parts)})" if parts else said


def is_one_of_a_kind(stated: Slice) -> bool:
    """Whether it asks if one activity is of a kind."""
    return len(stated.activity) == len(stated.kind) == 1


def _one(kind: str, programme: Programme, words: Words) -> str:
    written = programme.file.kinds.get(kind)
    if written is None or written.title is None:
        return kind
    return in_sentence(programme.words(written.title), words.language)


def _activity(name: str, programme: Programme, words: Words) -> str:
    activity_id, _, session_name = name.partition(".")
    activity = programme.activity(activity_id)
    if activity is None:
        return name
    title = programme.words(activity.title)
    session = next((each for each in activity.sessions if session_name and each.name == session_name), None)
    if session is None:
        return title
    return words("time.session", activity=title, session=Names(programme, words).session(session))


def _kind(kind: str, programme: Programme, words: Words, is_inside: bool) -> str:
    written = programme.file.kinds.get(kind)
    title = (written.plural or written.title) if written is not None else None
    if title is None:
        return kind
    return in_sentence(programme.words(title), words.language) if is_inside else programme.words(title)


def _phase(phase: str, programme: Programme) -> str:
    written = programme.file.phases.get(phase)
    return programme.words(written.title) if written is not None else phase
