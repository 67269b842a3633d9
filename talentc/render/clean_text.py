"""Floor 7: characters that may not stand in a document or a drawing."""

import re

# XML 1.0, section 2.2, production Char: everything else would make a drawing that no program reads.
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean_text(text: str) -> str:
    """The text with a replacement mark for each character that XML and HTML forbid (controls, half surrogates)."""
    return FORBIDDEN.sub("\ufffd", text)
