"""Compiles the catalogues of texts when the program is built or installed, so that no compiled file is kept by hand."""

from io import BytesIO
from pathlib import Path
from typing import Any, Final

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LOCALE: Final = Path(__file__).resolve().parent.parent / "jury" / "locale"


class CompileCatalogues(BuildHookInterface[Any]):
    """Puts a compiled catalogue beside every written one before the package is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile them all; an editable install gets them too."""
        compile_all()


def compile_all() -> None:
    """Compile every catalogue beside its source."""
    for source in sorted(LOCALE.glob("*/LC_MESSAGES/*.po")):
        catalog = read_po(BytesIO(source.read_bytes()), locale=source.parent.parent.name)
        with source.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalog)


if __name__ == "__main__":
    compile_all()
