"""Whether what is on the screen is on the disk."""

from enum import Enum

from jury.language import N_


class Saved(Enum):
    """Shown as saved means committed; the value is how it is said. What is typed and cannot be
    kept yet is `TYPED`; in a file that is only read it is `NEVER`."""

    YES = N_("✓ opgeslagen")
    BUSY = N_("◌ bezig")
    TYPED = N_("◌ niet bewaard")
    NO = N_("✗ niet opgeslagen")
    NEVER = N_("⚑ alleen lezen")
