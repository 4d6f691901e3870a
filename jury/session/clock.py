"""What time it is, for whatever is written down with its moment."""

from datetime import datetime


def now() -> datetime:
    """Tell the time, with where that time holds."""
    return datetime.now().astimezone()
