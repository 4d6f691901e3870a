"""Bytes behind a passphrase, in the form of age: this program opens them again, and every other that knows age.

Source: the age file format, https://age-encryption.org/v1.
"""

import unicodedata
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Final

from jury.errors import JuryError
from jury.language import _

BEGIN: Final = b"age-encryption.org/v1\n"
"""How such a file begins."""
ANOTHER_PASSPHRASE: Final = "Decryption failed"
"""What the library says where the passphrase does not open it; it says everything else of what is damaged."""
SHORTEST: Final = 12
"""Characters of a passphrase: a shorter one is guessed in days by whoever has the file."""


class Locked(JuryError):
    """A file that does not open: with this passphrase, or at all."""


def is_locked(path: Path) -> bool:
    """Say whether a file is locked with age, by how it begins; what cannot be read is not.

    Not for an evening that this process has open: reading it beside SQLite would drop SQLite's locks.
    """
    try:
        with path.open("rb") as file:
            return file.read(len(BEGIN)) == BEGIN
    except OSError:
        return False


def as_passphrase(typed: str) -> str:
    """Give what was typed as it locks: an é is one character, on whatever keyboard it was typed."""
    return unicodedata.normalize("NFC", typed)


def before_a_passphrase() -> str:
    """Say what a passphrase is to be, before it is chosen."""
    return _(
        "Neem een wachtzin van een paar woorden: minstens {n} tekens. Bewaar hem goed: zonder gaat het archief "
        "nooit meer open."
    ).format(n=SHORTEST)


def too_short(passphrase: str) -> str:
    """Say that a passphrase is too short to lock with; nothing where it is not."""
    if len(passphrase) >= SHORTEST:
        return ""
    return _("Deze wachtzin is te kort: neem er een van minstens {n} tekens, zoals vier gewone woorden.").format(
        n=SHORTEST
    )


def refuse_without_locks() -> None:
    """Go on only where something can be locked.

    Raises:
        JuryError: the part that locks is not installed.
    """
    _age()


def lock(content: bytes, passphrase: str) -> bytes:
    """Lock bytes with a passphrase; each time they come out otherwise, so that two say nothing of each other.

    Raises:
        JuryError: the part that locks is not installed.
    """
    locked: bytes = _age().passphrase.encrypt(content, passphrase)
    return locked


def unlock(content: bytes, passphrase: str, name: str) -> bytes:
    """Open what is locked with a passphrase; `name` is only to tell of it.

    Raises:
        Locked: it is not the passphrase, or the bytes are not as they were locked.
        JuryError: the part that locks is not installed.
    """
    age = _age()
    try:
        opened: bytes = age.passphrase.decrypt(content, passphrase)
    except age.DecryptError as error:
        if str(error) == ANOTHER_PASSPHRASE:
            raise Locked(_("{name} gaat niet open met deze wachtzin.").format(name=name)) from error
        raise Locked(
            _("{name} gaat niet open: het bestand is beschadigd, of het is niet met een wachtzin gesloten.").format(
                name=name
            )
        ) from error
    return opened


def _age() -> ModuleType:
    try:
        pyrage = import_module("pyrage")
    except ImportError as error:
        raise JuryError(
            _("Voor een archief met een wachtzin is een extra onderdeel nodig."),
            hint=_("Installeer het: pip install 'wijkjury[archive]'"),
        ) from error
    return pyrage
