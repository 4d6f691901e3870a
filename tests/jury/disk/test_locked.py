"""What is locked with a passphrase opens with that one only, and says what is the matter where it does not."""

import re
from base64 import b64decode
from pathlib import Path

import pytest

from jury.disk.locked import BEGIN, Locked, as_passphrase, is_locked, too_short, unlock

WORDS = "vier gewone woorden samen"
BY_HAND = b64decode(
    "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBlbTkxZENCcGJpQmtaU0IwWlhOMExnIDEwCmxxbFVqZGF6UkNvRGg1ZTl2RDZhdTViN2lZ"
    "anIvR1U5NHFMTTdFdE5sa2cKLS0tIDZGTFpZODA4NGQrcUhVS3ovZEpiWTBEVE05d29vS0pER2FxSnY5cVNxaEEKZWVubWFsaWcgZ2V0YWwuLicZ"
    "PhIxyNITH+ZwLrFSKjjsg+c/76eMgA=="
)
"""“de avond”, locked as the page about the form says; with 2¹⁰ steps, which no program would do, it opens at once."""
DAMAGED = {
    "empty": b"",
    "its end is gone": BY_HAND[:-1],
    "only a piece of its head": BY_HAND[:40],
    "its last byte is another": BY_HAND[:-1] + bytes([BY_HAND[-1] ^ 1]),
    "something before it": b"%PDF" + BY_HAND,
    "one that would keep the machine busy for years": re.sub(rb"(scrypt \S+) \d+\n", rb"\1 40\n", BY_HAND),
    "not locked with a passphrase": BEGIN + b"-> X25519 4aB3\n",
}


def why(content: bytes, passphrase: str = WORDS) -> str:
    with pytest.raises(Locked) as raised:
        unlock(content, passphrase, "archief.age")
    (sentence,) = raised.value.faults
    return sentence


def test_what_anybody_locked_as_the_form_says_opens_with_its_passphrase() -> None:
    assert unlock(BY_HAND, WORDS, "archief.age") == b"de avond"
    assert why(BY_HAND, "vier andere woorden samen") == "archief.age gaat niet open met deze wachtzin."


@pytest.mark.parametrize("name", DAMAGED)
def test_what_is_damaged_is_said_to_be(name: str) -> None:
    assert why(DAMAGED[name]).startswith("archief.age gaat niet open: het bestand is beschadigd, ")


def test_a_locked_file_is_known_by_how_it_begins(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(BY_HAND)
    (tmp_path / "b.age").write_bytes(b"SQLite format 3\0")
    assert [is_locked(tmp_path / name) for name in ("a.zip", "b.age", "weg.age", ".")] == [True, False, False, False]


def test_a_short_passphrase_locks_nothing() -> None:
    assert too_short("elf tekens.")
    assert not too_short("twaalf teken")


def test_an_accent_is_the_same_on_every_keyboard() -> None:
    assert as_passphrase("cafe\u0301") == as_passphrase("caf\u00e9") == "caf\u00e9"
