"""Bytes and texts, damaged by chance: what every mutator of a file builds on."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Final

Mutation = Callable[[Random, bytes], bytes]

TELLING_BYTES: Final = (
    b"\x00\x01\x09\x0a\x0d\x1b\x22\x27\x2c\x3b\x3c\x3d\x5b\x5d\x7b\x7f\x80\x8d\x9b\xad\xc0\xc3\xe2\xed\xf0\xfe\xff"
)
"""Bytes that mean something to an encoding, a delimiter, a quote or a terminal."""
TEXTS: Final = (
    *("", " ", "\u00a0", "\t", "\n", "\r", "\r\n", "\u2028", "\u0085", "-", "–", "—", "'", '"', "''", '""', "`", "\\"),
    *("0", "-0", "1", "7", "7,5", " 7 ", "+7", "10", "11", "-1", "01", "1_0", "0x10", "１０", "٣", "²", "①", "½", "Ⅷ"),
    *("NaN", "nan", "inf", "-inf", "1e5", "1e999", "1e-999", "1E+999999999", "9" * 16, "9" * 400, "9" * 5000),
    "0." + "3" * 40,
    *("€ 1.000", "1.000.000.000.000,00", "€", "± 4", "ca. 5,600.00", "€ 4.500,-", "4.500 (schatting)", "12 000,5"),
    "1,2,3",
    *("Gemeente: € 5.000", ": € 5", "a: 5; b: 6; c", "Gemeente € 5" * 20, "Woonkring; Gemeente; ", ",,,", ";;;"),
    *("ja", "nee", "Ja (alleen voornaam)", "true", "waar", "x", "n.v.t.", "test", "TEST - niet meenemen"),
    *("afwezig", "absent", "verschoond", "recused", "onthouden", "abstained", "×", "~", "compleet", "open", "state"),
    *("2026-11-19", "31-02-2026", "0000-00-00", "9999-12-31", "0001-01-01", "10/05/2026 07:58:12 PM", "24:00", "19:30"),
    *("id", "title", "Titel", "titel", "juror", "Jurylid", "proposal", "Plan", "criterion", "mark", "cijfer", "drop"),
    *("V01", "v01", "V01 ", "V1", "V99", "V9999999999", "J1", "J01", "J99", "P1", "a", "b", "verbinden", "dragers"),
    "lottery:",
    *("café", "cafe\u0301", "ﬁ", "ß", "ẞ", "İ", "ı", "\u0345", "Ǆ", "ΐ", "K", "Å", "\ufb03", "ſ", "ا\u200cل"),
    "👨\u200d👩\u200d👧",
    *("\u200b", "\u200d", "\u00ad", "\ufeff", "\u202eabc", "\u2066", "\u061c", "\u180e", "\ufff9", "\ufffd"),
    *("\U000e0041", "\U0010ffff"),
    *("\x00", "\x1b[31m", "\x1b]52;c;aGk=\x07", "\x9b2J", "\x08", "\x7f", "a" + "\u0301" * 50, "\u0301", "\ue000"),
    "\U000f0000",
    *("=1+1", "+1", "-1+1", "@a", "'=1", "''=1", "＝1", "\t=1", "=cmd|' /C calc'!A0"),
    *("[b]", "[/]", "[/red]", "[@click=app.quit]a", "[", "<script>", "&lt;", "<!-- -->", "{{ 7*7 }}", "{% x %}"),
    *("{0.__class__}", "{", "%s"),
    *("| a | b |", "# kop", "```", "![a](b)", "\\u001b", "\\", "$", "#", "../../etc/passwd", "CON", "a" * 300, "COM1"),
    *("a" * 10_000, "a" * 10_001, "é" * 9_999, "a b " * 3_000, "a\n" * 200, "," * 400, ";" * 6_000, '"' * 999),
)  # fmt: skip
"""Texts that some reader of files stumbled over, or may."""
RUNS: Final = (1, 2, 3, 7, 64, 300, 5_000, 140_000)
"""How long a run of one thing may be."""


def flipped(random: Random, data: bytes) -> bytes:
    """Flip bits here and there."""
    changed = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 8))):
        if changed:
            changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def overwritten(random: Random, data: bytes) -> bytes:
    """Write bytes that mean something over others."""
    changed = bytearray(data)
    for _ in range(random.choice((1, 2, 5))):
        if changed:
            changed[random.randrange(len(changed))] = random.choice(TELLING_BYTES)
    return bytes(changed)


def inserted(random: Random, data: bytes) -> bytes:
    """Put bytes in between, few or many."""
    at = random.randint(0, len(data))
    return data[:at] + bytes([random.choice(TELLING_BYTES)]) * random.choice(RUNS) + data[at:]


def cut(random: Random, data: bytes) -> bytes:
    """Take a part out."""
    start, end = _part(random, data)
    return data[:start] + data[end:]


def repeated(random: Random, data: bytes) -> bytes:
    """Have a part again right behind itself."""
    start, end = _part(random, data)
    return data[:end] + data[start:end] * random.choice((1, 1, 2, 30)) + data[end:]


def moved(random: Random, data: bytes) -> bytes:
    """Have a part somewhere else."""
    start, end = _part(random, data)
    rest, at = data[:start] + data[end:], random.randint(0, max(0, len(data) - (end - start)))
    return rest[:at] + data[start:end] + rest[at:]


def shortened_at_the_end(random: Random, data: bytes) -> bytes:
    """Stop somewhere, as a copy that was broken off does."""
    return data[: random.randint(0, len(data))]


def with_a_text(random: Random, data: bytes) -> bytes:
    """Put a telling text somewhere."""
    at = random.randint(0, len(data))
    return data[:at] + random.choice(TEXTS).encode("utf-8") + data[at:]


ANY_BYTES: Final[Sequence[Mutation]] = (
    flipped,
    overwritten,
    inserted,
    cut,
    repeated,
    moved,
    shortened_at_the_end,
    with_a_text,
)


def a_text(random: Random) -> str:
    """Give a telling text, or two in one."""
    text = random.choice(TEXTS)
    return text if random.random() < 0.8 else text[:200] + random.choice(TEXTS)[:200]


def _part(random: Random, data: bytes) -> tuple[int, int]:
    start = random.randint(0, len(data))
    return start, min(len(data), start + random.choice(RUNS))
