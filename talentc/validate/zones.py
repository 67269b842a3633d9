"""Floor 6: whether a text names a time zone."""


def is_time_zone(name: str) -> bool:
    """Whether the IANA time zone database has that name; Denmark's is known without looking."""
    if name == "Europe/Copenhagen":
        return True
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, malformed (a path, say), or no file of the database
        return False
    return True
