"""What stands in the place of a file: only a plain one can be read or replaced."""

from pathlib import Path

from jury.language import _


def no_plain_file(path: Path) -> str:
    """Say what is there instead of a plain file; empty where it is one, or nothing is there.

    Raises:
        OSError: the disk does not say.
    """
    if path.is_dir():
        return _("{path} is een map, geen bestand.").format(path=path)
    if path.exists() and not path.is_file():
        return _("{path} is een apparaat of een leiding (FIFO), geen gewoon bestand.").format(path=path)
    return ""
