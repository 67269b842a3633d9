"""Floor 7: texts made safe for a calendar, before the iCalendar library escapes them.

A calendar passes through many hands: Nextcloud wraps it in XML, phones split it at every kind of line end. So what
no reader expects in a text is taken out here: control characters, half characters and the rarer line ends.
"""

import re
from urllib.parse import quote

_LINE_ENDS = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff]")
_NO_CHARACTERS = re.compile("[\ud800-\udfff\ufffe\uffff]")
_BLANKS = re.compile("[ \t\n]+")
_WEB_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


def plain_text(text: str) -> str:
    """The text with `\\n` as its only line end and without control characters other than the tab (RFC 5545, 3.1).

    A byte-order mark goes too: it has no width, and readers differ on it. Half of a surrogate pair and the two code
    points that XML forbids become U+FFFD.
    """
    return _NO_CHARACTERS.sub("\ufffd", _CONTROLS.sub("", _LINE_ENDS.sub("\n", text)))


def one_line(text: str) -> str:
    """The plain text on one line, its blanks and line ends run together: for titles, places and names."""
    return _BLANKS.sub(" ", plain_text(text)).strip(" ")


def web_address(text: str) -> str | None:
    """The text as a URI of ASCII characters (RFC 3986) if it is an http or https address, else None."""
    address = one_line(text)
    if not _WEB_ADDRESS.fullmatch(address):
        return None
    return quote(address, safe="%/:?#[]@!$&'()*+,;=~")


def mail_address(text: str) -> str:
    """The e-mail address as a `mailto:` URI (RFC 6068)."""
    return "mailto:" + quote(one_line(text), safe="@+!$'*=~")
