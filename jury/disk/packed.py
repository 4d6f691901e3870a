"""Many files as one: a zip that comes out the same each time, and is looked at before anything of it is unpacked."""

import re
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from jury.errors import JuryError
from jury.language import _

FILES: Final = 2_000
UNPACKED_BYTES: Final = 500_000_000
"""What all files may be together, once unpacked: a thousand times the example's."""
MADE: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip knows; when a file was made stands in what it holds."""
LOCKED: Final = 0x1
"""The flag of a file in a zip that is behind a password of its own."""
NOT_OURS: Final = (BadZipFile, NotImplementedError, zlib.error, EOFError, ValueError)
"""What a zip that we did not make may raise: its list is wrong, it is of a later kind, or what it holds breaks off."""
FOR_THE_OWNER: Final = 0o600 << 16
PLAIN_NAME: Final = re.compile(r"(?:[^\W_][\w ().,’-]*/){0,3}[^\W_](?:[\w ().,’-]*[\w)])?")
"""A name below a folder, and nowhere else, on every system."""


def packed(files: Mapping[str, bytes]) -> bytes:
    """Put files into one, in the order of their names; a name holds the folders before it, with a `/`."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name in sorted(files):
            place = ZipInfo(name, MADE)
            place.compress_type = ZIP_DEFLATED
            place.create_system = 3  # the same bytes on Windows too
            place.external_attr = FOR_THE_OWNER
            archive.writestr(place, files[name])
    return content.getvalue()


def unpacked(content: bytes, name: str) -> Mapping[str, bytes]:
    """Give the files in one that was packed; `name` is only to tell of it.

    Raises:
        JuryError: it is not packed as we do it: damaged, far too much, or with a name that leads elsewhere.
    """
    try:
        with ZipFile(BytesIO(content)) as archive:
            return dict(_files(archive))
    except NOT_OURS as error:
        raise JuryError(
            _("{name} is geen archief van een avond: wat erin zit, is anders ingepakt.").format(name=name)
        ) from error


def _files(archive: ZipFile) -> Iterator[tuple[str, bytes]]:
    """Give each file of a zip by its name.

    Raises:
        ValueError: it is not one of ours.
    """
    places = archive.infolist()
    names = {place.filename.casefold() for place in places}
    if len(names) != len(places) or len(places) > FILES or sum(place.file_size for place in places) > UNPACKED_BYTES:
        raise ValueError("too much, or a name twice")
    for place in places:
        if not PLAIN_NAME.fullmatch(place.filename):
            raise ValueError("a name that leads elsewhere")
        if place.compress_type != ZIP_DEFLATED or place.flag_bits & LOCKED:
            raise ValueError("packed or locked in another way")
        # No more is ever read than the size that was counted.
        with archive.open(place) as file:
            yield place.filename, file.read(place.file_size)
