"""The clock of the machine that nobody can set: it counts from the start of the machine, also while that sleeps."""

import time
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

BOOT_ID: Final = Path("/proc/sys/kernel/random/boot_id")
"""Where Linux keeps an id that is another one after every start of every machine."""
ABOUT_THE_SAME: Final = 10
"""Seconds in which two starts of a machine are taken for one, where the system gives no id."""


class Instant(NamedTuple):
    """A moment on the machine's clock, in seconds, and the id of the start from which it counts."""

    boot: str
    seconds: Decimal


def instant() -> Instant:
    """Read the machine's clock.

    Where a system gives no id of its start, the moment of it by the wall clock will do: whoever sets that clock, makes
    this another start, and a clock that ran then says that it does not know.
    """
    seconds = _seconds()
    return Instant(_boot_id() or f"about {round((time.time() - seconds) / ABOUT_THE_SAME)}", exact(seconds))


def exact(seconds: float) -> Decimal:
    """Give seconds as the file keeps them: to a thousandth."""
    return round(Decimal(seconds), 3)


def _seconds() -> float:
    kind: int | None = getattr(time, "CLOCK_BOOTTIME", None)
    # Where there is no such clock, on a Mac and on Windows, this one counts on while the machine sleeps.
    return time.monotonic() if kind is None else time.clock_gettime(kind)


@cache
def _boot_id() -> str:
    try:
        return BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return ""
