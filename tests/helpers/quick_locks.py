"""Locks that take no time: what good ones cost is their strength, and no test of what is around them needs that."""

from types import SimpleNamespace

import pytest

from jury.disk import locked


class DecryptError(Exception):
    """What the library says where something does not open."""


def quick_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lock at once for as long as a test lasts; only the passphrase that locked something opens it."""
    library = SimpleNamespace(DecryptError=DecryptError, passphrase=SimpleNamespace(encrypt=_encrypt, decrypt=_decrypt))
    monkeypatch.setattr(locked, "_age", lambda: library)


def _encrypt(content: bytes, passphrase: str) -> bytes:
    return _begin(passphrase) + content


def _decrypt(content: bytes, passphrase: str) -> bytes:
    if not content.startswith(_begin(passphrase)):
        raise DecryptError(locked.ANOTHER_PASSPHRASE)
    return content.removeprefix(_begin(passphrase))


def _begin(passphrase: str) -> bytes:
    return locked.BEGIN + passphrase.encode() + b"\n"
