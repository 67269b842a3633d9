"""Floor 7: who makes a programme for whom, as it stands at the foot of a page."""

from talentc.render.names import Names


def made_by(names: Names) -> str:
    """`Udbyder for Kunde`, or the one of them that the programme names; '' where it names neither."""
    file = names.programme.file
    if file.provider is not None and file.client is not None:
        return names.words("page.made-by", provider=names.line(file.provider), client=names.line(file.client))
    one = file.provider or file.client
    return names.line(one) if one is not None else ""
