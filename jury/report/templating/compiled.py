"""Our templates, compiled once and kept beside them."""

import os
import sys
from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class CompiledBeside(BytecodeCache):
    """Keeps compiled templates in a folder, as Python does with its modules.

    Compiling takes longer than all the rest of `jury report`. Where the folder cannot be written, templates are
    compiled anew each time. What another Python or Jinja compiled, or what is older than `maker` (the module that
    decides how templates are compiled), is not used.
    """

    def __init__(self, folder: Path, maker: Path) -> None:
        self._folder = folder
        self._maker = maker

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket with what is there; Jinja holds it against the template's source."""
        place = self._place(bucket)
        with suppress(OSError):
            if place.stat().st_mtime >= self._maker.stat().st_mtime:
                with place.open("rb") as file:
                    bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write what was compiled, in one step, where the folder allows it."""
        place = self._place(bucket)
        part = place.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            place.parent.mkdir(exist_ok=True)
            with part.open("wb") as file:
                bucket.write_bytecode(file)
            os.replace(part, place)

    def _place(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.{sys.implementation.cache_tag}-jinja-{jinja2.__version__}.j2c"
