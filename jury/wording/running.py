"""Times of the running evening, as people say them."""

from jury.language import _, ngettext


def behind_in_words(behind: int) -> str:
    """Say how far the evening is behind or ahead, in whole minutes."""
    minutes = round(abs(behind) / 60)
    if minutes == 0:
        return _("Op tijd.")
    hours, rest = divmod(minutes, 60)
    length = ngettext("{n} minuut", "{n} minuten", rest).format(n=rest) if rest or not hours else ""
    if hours:
        length = " ".join(filter(None, (_("{n} uur").format(n=hours), length)))
    return (_("{length} achter.") if behind > 0 else _("{length} voor.")).format(length=length)


def minutes_and_seconds(seconds: int) -> str:
    """Write a length as a clock counts it: 3:00, and 95:00 where it is more than an hour."""
    return f"{seconds // 60}:{seconds % 60:02d}"
