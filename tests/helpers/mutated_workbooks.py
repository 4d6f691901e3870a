"""Workbooks, damaged by chance: cells and their places, the XML of the parts, and how the parts are packed."""

import re
import struct
import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from random import Random
from typing import Final
from xml.sax.saxutils import escape

from mutated_bytes import ANY_BYTES, RUNS, a_text
from mutated_tables import mutated_grid
from workbooks_by_hand import NUMBERS, PLACES, Parts, workbook_of, xml_text

PartsMutation = Callable[[Random, Parts], None]

WRITTEN: Final = (2026, 1, 1, 0, 0, 0)
METHODS: Final = (zipfile.ZIP_DEFLATED,) * 5 + (zipfile.ZIP_STORED,) * 3 + (zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2)
QUICKLY_PACKED: Final = 300_000
"""Bytes; beyond them only the first way of packing is quick enough to try thousands."""
WIDEST: Final = 400
MOST_CELLS: Final = 60_000
"""More columns and cells than a workbook may have."""
TOKEN: Final = re.compile(rb"<[^<>]*>|[^<>]+")
ATTRIBUTE: Final = re.compile(rb'(?<![\w:])([\w:]+)="([^"]*)"')
DOCTYPES: Final = (
    b'<!DOCTYPE a [<!ENTITY b "c">]>',
    b'<!DOCTYPE a SYSTEM "file:///etc/hostname">',
    b'<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>',
)
DECLARATIONS: Final = (
    b'<?xml version="1.0" encoding="UTF-16"?>',
    b'<?xml version="1.0" encoding="utf-7"?>',
    b'<?xml version="1.0" encoding="no-such"?>',
    b'<?xml version="1.0" encoding="idna"?>',
    b'<?xml version="1.1"?>',
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\n",
)
TARGETS: Final = (
    b"../../../etc/passwd",
    b"/xl/worksheets/sheet9.xml",
    b"",
    b"ftp:a",
    b"sheet1.xml",
    b"/",
    b"..",
)


def mutated_workbook(random: Random, data: bytes) -> bytes:
    """Give a workbook made of a table, or of a sample that is one, damaged in its cells, its parts or its packing."""
    if data.startswith(b"PK"):
        parts = _parts(data)
        if not parts:
            return random.choice(ANY_BYTES)(random, data)
    else:
        grid = mutated_grid(random, data)
        width = max((len(row[:WIDEST]) for row in grid), default=0) or 1
        parts = workbook_of(random, [row[:WIDEST] for row in grid[: MOST_CELLS // width]])
    for _ in range(random.choice((0, 0, 1, 1, 2))):
        random.choice(PARTS)(random, parts)
    packed = packed_by_chance(random, parts)
    return random.choice(ANY_BYTES)(random, packed) if random.random() < 0.1 else packed


def packed_by_chance(random: Random, parts: Parts) -> bytes:
    """Pack parts as zip does, or nearly."""
    content = BytesIO()
    method = random.choice(METHODS if sum(map(len, parts.values())) < QUICKLY_PACKED else METHODS[:1])
    with zipfile.ZipFile(content, "w") as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name or "a", WRITTEN), part, method)
    packed = bytearray(content.getvalue())
    if random.random() < 0.15:
        _lie(random, packed)
    return bytes(packed)


def _lie(random: Random, packed: bytearray) -> None:
    """Change a field of one entry: its flags, method, checksum, sizes, lengths or offset."""
    local = random.random() < 0.5
    places = [found.start() for found in re.finditer(rb"PK\x03\x04" if local else rb"PK\x01\x02|PK\x05\x06", packed)]
    if not places:
        return
    at = random.choice(places) + random.choice(
        (6, 8, 14, 18, 22, 26, 28) if local else (8, 10, 16, 20, 24, 28, 30, 32, 34, 42)
    )
    value = random.choice((0, 1, 8, 99, 0xFFFF, 0xFFFFFFFF, random.getrandbits(32)))
    packed[at : at + 4] = (
        struct.pack("<I", value)
        if random.random() < 0.5
        else struct.pack("<H", value & 0xFFFF) + packed[at + 2 : at + 4]
    )


def _parts(data: bytes) -> Parts:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            # A bomb is a sample as it is; unpacked it is only slow.
            if sum(part.file_size for part in archive.infolist()) > 1_000_000:
                return {}
            return {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, ValueError, OSError, KeyError):
        return {}


def _part_gone(random: Random, parts: Parts) -> None:
    parts.pop(random.choice(list(parts)), None)


def _part_renamed(random: Random, parts: Parts) -> None:
    name = random.choice(list(parts))
    parts[random.choice(("../x.xml", "/etc/x", "xl\\..\\x", "é.xml", "a" * 300, name.upper(), f"{name}/", "x"))] = (
        parts.pop(name)
    )


def _part_of_another(random: Random, parts: Parts) -> None:
    parts[random.choice(list(parts))] = parts[random.choice(list(parts))]


def _part_broken(random: Random, parts: Parts) -> None:
    name = random.choice(list(parts))
    parts[name] = random.choice(ANY_BYTES)(random, parts[name])


def _part_added(random: Random, parts: Parts) -> None:
    parts[random.choice(("xl/vbaProject.bin", "../../x", "xl/externalLinks/externalLink1.xml", "docProps/app.xml"))] = (
        b"<a/>"
    )


def _tokens(random: Random, parts: Parts) -> None:
    """Change the tags of one part: gone, twice, elsewhere, nested deep, or with another attribute."""
    name = random.choice(list(parts))
    tokens = TOKEN.findall(parts[name])
    if not tokens:
        return
    at = random.randrange(len(tokens))
    match random.randrange(7):
        case 0:
            del tokens[at]
        case 1:
            tokens.insert(at, tokens[at])
        case 2:
            tokens.insert(random.randrange(len(tokens)), tokens.pop(at))
        case 3:
            tokens.insert(at, b"<x>" * random.choice(RUNS))
        case 4:
            count = random.choice((100, 3_000, 100_000))
            tokens.insert(at, b"<c>" * count + b"</c>" * count)
        case 5:
            tokens.insert(
                at, random.choice((b"&b;", b"&#0;", b"&#xD800;", b"<![CDATA[a]]>", b"<?a b?>", b"<!--", b"]]>"))
            )
        case _:
            tokens[at] = escape(a_text(random)).encode()
    parts[name] = b"".join(tokens)


def _attribute(random: Random, parts: Parts) -> None:
    name = random.choice(list(parts))
    found = list(ATTRIBUTE.finditer(parts[name]))
    if not found:
        return
    one = random.choice(found)
    value = random.choice((*NUMBERS, *PLACES, xml_text(a_text(random)).replace('"', ""))).encode()
    parts[name] = parts[name][: one.start(2)] + value + parts[name][one.end(2) :]


def _target(random: Random, parts: Parts) -> None:
    for name in (name for name in parts if name.endswith(".rels")):
        parts[name] = re.sub(
            rb'Target="[^"]*"', b'Target="%s"' % random.choice(TARGETS), parts[name], count=random.choice((0, 1))
        )
        if random.random() < 0.3:
            parts[name] = parts[name].replace(b" Target=", b' TargetMode="External" Target=')


def _prologue(random: Random, parts: Parts) -> None:
    name = random.choice(list(parts))
    parts[name] = random.choice((*DOCTYPES, *DECLARATIONS)) + parts[name]


def _recoded(random: Random, parts: Parts) -> None:
    name = random.choice(list(parts))
    parts[name] = (
        parts[name]
        .decode("utf-8", "replace")
        .encode(random.choice(("utf-16", "utf-16-le", "cp1252", "utf-32")), "replace")
    )


PARTS: Final[Sequence[PartsMutation]] = (
    _part_gone,
    _part_renamed,
    _part_of_another,
    _part_broken,
    _part_broken,
    _part_added,
    _tokens,
    _tokens,
    _tokens,
    _attribute,
    _attribute,
    _attribute,
    _target,
    _prologue,
    _recoded,
)
