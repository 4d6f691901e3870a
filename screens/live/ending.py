"""Ends the program as it should when somebody outside ends it: all is written, and the terminal is put back."""

import asyncio
import select
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Final

LOOK_EVERY: Final = 1.0
"""Seconds between two looks at whether the terminal is still there."""
BY_SIGNAL: Final = 128
"""What a program that a signal ends adds to it for its exit code, by the custom of shells."""
HUNG_UP: Final = BY_SIGNAL + 1
"""The exit code of a program whose terminal is gone: that of the signal which says so where it is not ignored."""
ENDS: Final = ("SIGTERM", "SIGHUP")
"""Somebody ends the program; the window in which it runs is closed. Not every system has the second."""


def end_on_signals(end: Callable[[int], object]) -> None:
    """Call `end` with an exit code when a signal says so; one that is ignored, as under nohup, stays ignored."""
    for name in ENDS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            with suppress(NotImplementedError):  # on Windows there are none
                asyncio.get_running_loop().add_signal_handler(number, end, BY_SIGNAL + number)


def terminal_is_gone() -> bool:
    """Say whether the terminal hung up: then nobody types or sees anything any more.

    Without a signal nothing says so, and reading from it gives nothing, at once and for ever.
    """
    if sys.__stdin__ is None or not hasattr(select, "poll"):
        return False
    look = select.poll()
    look.register(sys.__stdin__.fileno(), 0)
    return any(event & (select.POLLHUP | select.POLLERR | select.POLLNVAL) for _file, event in look.poll(0))
