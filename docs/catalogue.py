"""Gathers the Dutch texts of the program and compiles the catalogues; run by `make catalogue`.

The Dutch text is the key. The folder of every other language in `jury/locale` holds its texts in
`LC_MESSAGES/jury.po`; it names no places in the code, which would change with every move. `messages.po` beside it,
where it is there, holds the texts of click. With `--check` nothing is written:
it says which texts a language lacks, exit 1.
"""

import ast
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po
from compile_catalogues import compile_all

from jury.language import LANGUAGES, LOCALE, SOURCE

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = [("**.j2", "jinja2")]
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "gettext": None}


def gathered() -> Catalog:
    """Gather every Dutch text of the program."""
    catalog = Catalog(project="wijkjury", charset="utf-8")
    for room in ("jury", "screens", "templates"):
        for path in sorted((ROOT / room).rglob("*.py")):
            for text in texts_of(path.read_text(encoding="utf-8")):
                catalog.add(text)
        found = extract_from_dir(ROOT / room, TEMPLATES, keywords=KEYWORDS, options_map={"**.j2": {"trimmed": "true"}})
        for _filename, _line, message, _comments, context in found:
            catalog.add(message, context=context)
    return catalog


def texts_of(code: str) -> Iterator[str | tuple[str, ...]]:
    """Find the texts in a Python file, plurals as tuples; those in an f-string too, which Babel finds from 3.12 on."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
            texts = tuple(
                each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)
            )
            if texts:
                yield texts if len(texts) > 1 else texts[0]


def source_of(language: str) -> Path:
    """Give the file in which a language's texts are written."""
    return LOCALE / language / "LC_MESSAGES" / "jury.po"


def updated(language: str) -> Catalog:
    """Give the catalogue of a language with the texts as they stand now."""
    source = source_of(language)
    known = read_po(BytesIO(source.read_bytes()), locale=language) if source.exists() else Catalog(locale=language)
    known.update(gathered(), no_fuzzy_matching=True)
    known.obsolete.clear()
    return known


def missing(catalog: Catalog) -> list[str]:
    """Name the texts without a translation."""
    return [str(message.id) for message in catalog if message.id and not all(strings_of(message.string))]


def strings_of(string: object) -> list[object]:
    """Give the translation's forms as a list."""
    return list(string) if isinstance(string, tuple | list) else [string]


def main() -> int:
    """Update and compile, or check."""
    every = {language: updated(language) for language in LANGUAGES if language != SOURCE}
    without = {language: missing(catalog) for language, catalog in every.items()}
    if "--check" not in sys.argv:
        for language, catalog in every.items():
            source_of(language).parent.mkdir(parents=True, exist_ok=True)
            with source_of(language).open("wb") as file:
                write_po(file, catalog, width=120, no_location=True, omit_header=True, sort_output=True)
        compile_all()
    for language, texts in without.items():
        for message in texts:
            print(f"not in {language}: {message!r}")
        print(f"{language}: {len(every[language])} texts, {len(texts)} still to be translated")
    return int(any(without.values()) and "--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
