"""A TOML file from anybody, read within limits: what it holds and where, or one sentence on why not."""

import re
import tomllib
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final, NamedTuple

from jury.definition.faults import NOTHING_WRITTEN
from jury.definition.places import Places
from jury.disk.plain_file import no_plain_file
from jury.errors import WrongDefinition
from jury.language import N_, _
from jury.session.schema import is_session
from jury.text import clean

LARGEST_FILE: Final = 5_000_000
LONGEST_KEY: Final = 8
"""Parts that a dotted key may have; tomllib's time grows with their square."""

_POSITION: Final = re.compile(r"(?P<what>.*) \((?:at line (?P<line>\d+), column (?P<column>\d+)|at end of document)\)")
_TOKENS: Final = re.compile(
    r'"""[^"\\]*+(?:(?:\\.|"(?!""))[^"\\]*+)*(?:"{3,5})?'
    r"|'''[^']*+(?:'(?!'')[^']*+)*(?:'{3,5})?"
    r'|"[^"\\\n]*+(?:\\.[^"\\\n]*+)*"?'
    r"|'[^'\n]*+'?"
    r"|#[^\n]*+"
    r"|(?P<dot>\.)|(?P<open>[\[{])|(?P<close>[\]}])|(?P<end>[=,\n])",
    re.DOTALL,
)
"""What tells how long a key is and how deep a list: dots, brackets, what ends a key. Texts are passed over whole."""
_DIGITS: Final = re.compile(r"\d++(?:_\d++)*")

SENTENCES: Final = {
    "Cannot overwrite a value": N_("deze sleutel staat er dubbel"),
    "Duplicate inline table key": N_("deze sleutel staat er dubbel"),
    "Cannot declare": N_("deze tabel staat er dubbel"),
    "Cannot mutate immutable namespace": N_("aan deze tabel kan hier niets meer worden toegevoegd"),
    "Cannot redefine namespace": N_("aan deze tabel kan hier niets meer worden toegevoegd"),
    "Expected '='": N_("na een sleutel hoort een =-teken"),
    "Expected newline or end of document": N_("hier staat iets achter de waarde dat er niet hoort"),
    "Expected ']": N_("hier ontbreekt een ]"),
    "Unclosed array": N_("hier ontbreekt een ] of een komma"),
    "Unclosed inline table": N_("hier ontbreekt een } of een komma"),
    "Illegal character '\\n'": N_("hier ontbreekt een aanhalingsteken"),
    "Found invalid character '\\n'": N_("hier ontbreekt een aanhalingsteken"),
    "Unterminated string": N_("hier ontbreekt een aanhalingsteken"),
    "Expected \"'''\"": N_("hier ontbreekt een aanhalingsteken"),
    'Expected "\'"': N_("hier ontbreekt een aanhalingsteken"),
    "Unescaped '\\'": N_("een \\ in een tekst schrijft u als \\\\"),
    "Found invalid character": N_("hier staat een teken dat niet in TOML mag"),
    "Illegal character": N_("hier staat een teken dat niet in TOML mag"),
    "Escaped character": N_("dit is geen bestaand teken"),
    "Invalid hex value": N_("dit is geen bestaand teken"),
    "Invalid initial character for a key part": N_("hier hoort een sleutel"),
    "Invalid statement": N_("hier hoort een sleutel of een [tabel]"),
    "Invalid value": N_("hier hoort een waarde: een getal, een datum, of tekst tussen aanhalingstekens"),
    "Invalid date or datetime": N_("deze datum of tijd bestaat niet"),
}
"""How each of tomllib's messages begins, and what we say."""


class Toml(NamedTuple):
    """What a TOML text holds, with exact decimals, and where everything stands in it."""

    data: dict[str, Any]
    places: Places


def read_toml(path: Path) -> Toml:
    """Read a TOML file.

    Raises:
        WrongDefinition: it is not there, too large, no text, or no TOML; one sentence with line and column.
    """
    return parse_toml(_text_of(path), path.name)


def parse_toml(text: str, name: str) -> Toml:
    """Read a TOML text; `name` is what to call it in a sentence.

    Raises:
        WrongDefinition: it is no TOML, or larger than we read; one sentence with line and column.
    """
    text = text.replace("\r\n", "\n")
    places = Places(text)
    _refuse_endless_keys(text, places, name)
    try:
        return Toml(tomllib.loads(text, parse_float=exact), places)
    except tomllib.TOMLDecodeError as error:
        raise _refused(name, _syntax_sentence(str(error), text)) from error
    except ValueError as error:
        # Python itself refuses to read a whole number of thousands of digits.
        line = _line_of_the_longest_number(text, places)
        raise _refused(name, _("regel {line}: dit getal heeft te veel cijfers.").format(line=line)) from error
    except RecursionError as error:
        line = _deepest_line(text, places)
        raise _refused(
            name, _("regel {line}: hier staan te veel lijsten of tabellen in elkaar.").format(line=line)
        ) from error


def exact(number: str) -> Decimal:
    """Read a decimal number exactly; one that no computer can hold counts as infinite."""
    try:
        return Decimal(number)
    except InvalidOperation:
        return Decimal("Infinity")


def _text_of(path: Path) -> str:
    try:
        if what := no_plain_file(path):
            raise WrongDefinition(what, hint=_("Geef de definitie van een avond (.toml)."))
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise WrongDefinition(
            _("Het bestand {path} is er niet.").format(path=path), hint=_("Kijk of de naam klopt.")
        ) from error
    except (OSError, ValueError) as error:
        raise WrongDefinition(
            _("{path} kan niet worden gelezen.").format(path=path),
            hint=_("Kijk of de naam klopt en of u het mag lezen."),
        ) from error
    if len(content) > LARGEST_FILE:
        raise _refused(path.name, _("het bestand is groter dan {limit} MB.").format(limit=LARGEST_FILE // 1_000_000))
    return _decoded(content, path.name)


def _decoded(content: bytes, name: str) -> str:
    if is_session(content):
        raise WrongDefinition(
            _("{path} is een bestand van een avond, geen definitie.").format(path=name),
            hint=_("Open het met jury open, of maak er een definitie van met jury export."),
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_text(content, error.start, name, _("dit is geen UTF-8")) from error
    if "\0" in text:
        raise _not_text(content, content.index(b"\0"), name, _("hier staat een NUL-teken"))
    return text


def _not_text(content: bytes, offset: int, name: str, what: str) -> WrongDefinition:
    line = content.count(b"\n", 0, offset) + 1
    byte = offset - (content.rfind(b"\n", 0, offset) + 1) + 1
    return WrongDefinition(
        _("{name}, regel {line}, byte {byte}: {what}.").format(name=clean(name), line=line, byte=byte, what=what),
        hint=_("Bewaar het bestand als tekst in UTF-8 en probeer het opnieuw."),
    )


def _refuse_endless_keys(text: str, places: Places, name: str) -> None:
    if all(line.count(".") < LONGEST_KEY for line in text.split("\n")):
        return
    dots = 0
    for found in _TOKENS.finditer(text):
        if found["dot"]:
            dots += 1
        elif found.lastgroup:
            dots = 0
        if dots >= LONGEST_KEY:
            line = places.line_of(found.start())
            sentence = _("regel {line}: deze sleutel heeft meer dan {limit} delen.")
            raise _refused(name, sentence.format(line=line, limit=LONGEST_KEY))


def _deepest_line(text: str, places: Places) -> int:
    depth, deepest, offset = 0, 0, 0
    for found in _TOKENS.finditer(text):
        depth += bool(found["open"]) - bool(found["close"])
        if depth > deepest:
            deepest, offset = depth, found.start()
    return places.line_of(offset)


def _line_of_the_longest_number(text: str, places: Places) -> int:
    longest = max(_DIGITS.finditer(text), key=lambda found: found.end() - found.start())
    return places.line_of(longest.start())


def _syntax_sentence(message: str, text: str) -> str:
    found = _POSITION.fullmatch(message)
    what = found["what"] if found else message
    if found and found["line"]:
        line, column = int(found["line"]), int(found["column"])
    else:
        line, column = text.count("\n") + 1, len(text) - (text.rfind("\n") + 1) + 1
    sentence = next((_(ours) for start, ours in SENTENCES.items() if what.startswith(start)), _("dit is geen TOML"))
    return _("regel {line}, kolom {column}: {sentence}.").format(line=line, column=column, sentence=sentence)


def _refused(name: str, sentence: str) -> WrongDefinition:
    return WrongDefinition(
        _("{name}, {sentence}").format(name=clean(name), sentence=sentence),
        hint=_(NOTHING_WRITTEN),
    )
