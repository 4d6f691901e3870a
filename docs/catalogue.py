"""Gathers the Dutch texts of the program and compiles the catalogues; run by `make catalogue`.

The Dutch text is the key. `jury/locale/en/LC_MESSAGES/jury.po` holds the English, `nl/LC_MESSAGES/messages.po` that
of click. With `--check` nothing is written: it says which texts have no translation, exit 1.
"""

import ast
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "jury" / "locale"
ENGLISH = LOCALE / "en" / "LC_MESSAGES" / "jury.po"
CLICK = LOCALE / "nl" / "LC_MESSAGES" / "messages.po"
TEMPLATES = [("**.j2", "jinja2")]
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "gettext": None}


def gathered() -> Catalog:
    """Gather every Dutch text of the program."""
    catalog = Catalog(project="wijkjury", charset="utf-8")
    for room in ("jury", "screens", "templates"):
        for path in sorted((ROOT / room).rglob("*.py")):
            for text in texts_of(path.read_text(encoding="utf-8")):
                catalog.add(text, None, [(path.relative_to(ROOT).as_posix(), 0)])
        found = extract_from_dir(ROOT / room, TEMPLATES, keywords=KEYWORDS, options_map={"**.j2": {"trimmed": "true"}})
        for filename, _line, message, _comments, context in sorted(found, key=lambda each: (each[0], each[1])):
            catalog.add(message, None, [(f"{room}/{filename}", 0)], context=context)
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


def updated() -> Catalog:
    """Give the English catalogue with the texts as they stand now."""
    english = read_po(BytesIO(ENGLISH.read_bytes()), locale="en") if ENGLISH.exists() else Catalog(locale="en")
    english.update(gathered(), no_fuzzy_matching=True)
    english.obsolete.clear()
    return english


def missing(catalog: Catalog) -> list[str]:
    """Name the texts without a translation."""
    return [str(message.id) for message in catalog if message.id and not all(strings_of(message.string))]


def strings_of(string: object) -> list[object]:
    """Give the translation's forms as a list."""
    return list(string) if isinstance(string, tuple | list) else [string]


def compiled(catalog: Catalog) -> bytes:
    """Compile a catalogue."""
    buffer = BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def main() -> int:
    """Update and compile, or check."""
    english = updated()
    without = missing(english)
    if "--check" not in sys.argv:
        ENGLISH.parent.mkdir(parents=True, exist_ok=True)
        with ENGLISH.open("wb") as file:
            write_po(file, english, width=120, include_lineno=False, sort_output=True)
        ENGLISH.with_suffix(".mo").write_bytes(compiled(english))
        CLICK.with_suffix(".mo").write_bytes(compiled(read_po(BytesIO(CLICK.read_bytes()), locale="nl")))
    for message in without:
        print(f"no English: {message!r}")
    print(f"{len(english)} texts, {len(without)} without English")
    return int(bool(without) and "--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
