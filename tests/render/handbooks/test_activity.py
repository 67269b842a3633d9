from collections.abc import Callable

from talentc.render.documents.tree import Facts, Heading, Paragraph, plain
from talentc.render.handbooks.activity import activity_blocks
from talentc.render.handbooks.reader import Reader

Read = Callable[..., Reader]


def test_activity_blocks__purpose_facts_content_outcome(read: Read) -> None:
    text = "activities: {a: {title: A, length: 1 h, who: {talent: all}, purpose: Hvorfor, content: '# Hvad', outcome: Så}}\n"
    reader = read(text)
    blocks = activity_blocks(reader, reader.programme.activities[0])
    told = [plain(block.inlines) if isinstance(block, Heading | Paragraph) else type(block) for block in blocks]
    assert told == ["A", Facts, "Indhold", "Hvad", "Udbytte", "Så"]
    assert isinstance(blocks[1], Facts)
    assert plain(blocks[1].facts[0].term) == "Formål"
    assert [block.level for block in blocks if isinstance(block, Heading)] == [3, 4, 5, 4]
