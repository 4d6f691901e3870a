"""The lots of a draw that anyone can draw again."""

from hashlib import sha256


def lot(seed: str, id: str) -> str:
    """Give the lot of an id, of which the lowest comes first: the SHA-256 of "SEED:ID" (UTF-8, in hex).

    Source: FIPS 180-4, "Secure Hash Standard" (2015).
    """
    return sha256(f"{seed}:{id}".encode()).hexdigest()
