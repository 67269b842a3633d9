"""Floor 7: the activities of the reader, track by track: what the track is for, and each activity in order."""

from collections.abc import Iterator

from talentc.render.documents.tree import Block, Blocks, Heading, text
from talentc.render.handbooks.activity import activity_blocks
from talentc.render.handbooks.reader import Reader
from talentc.render.programme_timeline import tracks_of


def activities(reader: Reader) -> Blocks:
    """A chapter for each track; what belongs to none comes last."""
    return tuple(_chapters(reader))


def _chapters(reader: Reader) -> Iterator[Block]:
    for track, members in tracks_of(reader.programme):
        mine = [activity for activity in members if activity in reader.activities]
        if not mine:
            continue
        if track is None:
            yield Heading(2, text(reader.words("handbook.activities")), "activities")
        else:
            written = reader.programme.file.tracks[track]
            # Ids may have letters that anchors don't; tracks are told apart by their number.
            number = list(reader.programme.file.tracks).index(track) + 1
            yield Heading(2, text(reader.names.line(written.title)), f"track-{number}")
            if written.purpose is not None:
                yield from reader.blocks(written.purpose, 3)
        for activity in mine:
            yield from activity_blocks(reader, activity)
