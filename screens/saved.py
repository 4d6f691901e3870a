"""Whether what is on the screen is on the disk."""

from enum import Enum

from jury.language import N_


class Saved(Enum):
    """Shown as saved means committed; the value is how it is said."""

    YES = N_("✓ opgeslagen")
    BUSY = N_("◌ bezig")
    NO = N_("✗ niet opgeslagen")
