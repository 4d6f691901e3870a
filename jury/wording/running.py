"""Times of the running evening, as people say them."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final

from jury.language import N_, _, current_language, ngettext
from jury.text import listed, says_nothing
from jury.wording.spoken import said

EMERGENCY: Final = N_(
    "Ga nu rustig naar buiten door de dichtstbijzijnde uitgang. Neem de lift niet. Help wie hulp nodig heeft."
)
"""What the hall reads in an emergency where the organisers typed nothing else."""


def emergency_text(typed: str) -> str:
    """Give the emergency text: that of the organisers, else ours."""
    return _(EMERGENCY) if says_nothing(typed) else typed


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


def time_in_words(left: Decimal, overtime: Decimal) -> str:
    """Write the time that is left on a clock, or with a plus what goes over it: never only in a colour."""
    if overtime:
        return _("+{time} over tijd").format(time=minutes_and_seconds(int(overtime.to_integral_value(ROUND_FLOOR))))
    return _("nog {time}").format(time=minutes_and_seconds(int(left.to_integral_value(ROUND_CEILING))))


def time_on_the_clock(left: Decimal, overtime: Decimal) -> str:
    """Write the same in as few signs as there can be: 2:17, or +0:12 once it is over."""
    if overtime:
        return f"+{minutes_and_seconds(int(overtime.to_integral_value(ROUND_FLOOR)))}"
    return minutes_and_seconds(int(left.to_integral_value(ROUND_CEILING)))


def length_in_words(seconds: int, language: str | None = None) -> str:
    """Say a length as one says it aloud: drie minuten, of twee minuten en dertig seconden."""
    minutes, rest = divmod(seconds, 60)
    language = language or current_language()
    parts = []
    if minutes:
        parts.append(ngettext("{n} minuut", "{n} minuten", minutes).format(n=said(minutes, language)))
    if rest or not minutes:
        parts.append(ngettext("{n} seconde", "{n} seconden", rest).format(n=said(rest, language)))
    return listed(parts)
