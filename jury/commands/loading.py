"""Loading code as fast as it goes."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def loading() -> Iterator[None]:
    """Load code while the garbage collector looks away: all of it stays to the end, so there is nothing to find.

    It does not look there later either, which would hold up a key, or the end of a command.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
