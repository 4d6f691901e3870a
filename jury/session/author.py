"""Who changes an evening, and on which device: stable ids, the same in every language."""

import os
from functools import cache
from typing import Final, NamedTuple

from jury.wording.actors import COUNTER
from jury.wording.actors import SECRETARY as SECRETARY

BOOTH: Final = "booth"
IMPORT: Final = "import"
CLOCK: Final = "clock"
STAGE: Final = "stage"
PROGRAM: Final = "program"
"""The program itself: it made the file newer."""


class Author(NamedTuple):
    """The hand behind a change.

    `actor` is `secretary`, `import`, `clock`, `stage`, `counter:NAME`, or the id of a juror. `device` is where it was
    done: the app and the machine, as `console:4f2a91`. What one of them did, no other takes back.
    """

    actor: str
    device: str


@cache
def machine() -> str:
    """Give the id of this machine: six digits of a digest of its name, which tells the name to nobody."""
    from _blake2 import blake2b  # hashlib would load OpenSSL, which takes a tenth of what `jury standings` may take

    name = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    return blake2b(name.encode(), digest_size=3).hexdigest()


def counter(name: str) -> str:
    """Give the id of somebody who counts the audience's votes: one name, one hand, however it was typed."""
    return COUNTER + " ".join(name.split())


def author(actor: str, app: str) -> Author:
    """Give the author of what this app writes here on behalf of an actor."""
    return Author(actor, f"{app}:{machine()}")


def at_the_booth(juror: str, window: int) -> Author:
    """Give the author of what a juror marks in one window of the booth: those on one machine are devices apart."""
    return Author(juror, f"{BOOTH}:{machine()}.{window:04x}")
