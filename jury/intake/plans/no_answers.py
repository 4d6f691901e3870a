"""Rows of a table that are no answer: headers that are there again, the second headers of a survey, and totals."""

import re
from collections.abc import Sequence
from enum import Enum
from typing import Final

from jury.intake.plans.amounts import read_amount
from jury.intake.plans.headers import administration_of, header_key, recognise
from jury.intake.tables.rows import SourceRow, plain
from jury.intake.tables.table import Table
from jury.language import N_

QUALTRICS: Final = re.compile(r'\{\s*"+ImportId"+')
SURVEY_WORDS: Final = frozenset(
    {"open-ended response", "response", "responses", "open antwoord", "antwoord", "reactie", "respons", "open vraag"}
    | {"open-end response", "open-ended comment", "comment", "opmerking", "vrij antwoord", "open tekst", "open text"}
)
"""What a survey writes under its questions where no option has a name of its own."""
TOTALS: Final = frozenset(
    {"totaal", "totale", "totalen", "subtotaal", "eindtotaal", "tussentotaal", "totaalbedrag", "totaalkosten", "aantal"}
    | {"gemiddelde", "gemiddeld", "gem", "mediaan", "total", "totals", "subtotal", "average", "avg", "median"}
    | {"gesamt", "summe", "insgesamt"}
)
"""Words of a row that adds up the others, first or last in it: Totale kosten, Kosten totaal."""
TOTALS_ALONE: Final = TOTALS | {"som", "samen", "opgeteld", "optelling", "sum", "mean", "count", "minimum", "maximum"}
"""Words that say so where nothing else stands beside them; ‘Samen eten’ is a plan."""
TOTALS_WHOLE: Final = frozenset(
    {"grand total", "algemeen totaal", "totaal generaal", "alles samen", "alles bij elkaar", "bij elkaar", "tezamen"}
    | {"som van de kosten", "min", "max", "overall", "all together"}
)
FOOTERS: Final = frozenset(
    {"bron", "gegenereerd", "geexporteerd", "aangemaakt", "gemaakt", "afgedrukt", "laatst", "einde", "pagina"}
    | {"source", "generated", "exported", "created", "printed", "last", "end", "page", "inzendingen", "submissions"}
)
"""How a row begins that says something about the file, all by itself."""
WORDS_OF_A_TOTAL: Final = 4
ROWS_OF_HEADERS: Final = 2
"""Rows below the headers that may be headers as well."""


class NoAnswer(Enum):
    """Why a row seems to be no answer, in a sentence."""

    HEADERS = N_("Rij {row} (‘{text}’) lijkt een rij met koppen.")
    TOTAL = N_("Rij {row} (‘{text}’) lijkt een totaal.")
    FOOTER = N_("Rij {row} (‘{text}’) lijkt een regel over het bestand.")


def no_answers(table: Table) -> dict[int, NoAnswer]:
    """Say which rows seem to be no answers, by row number, and why."""
    found: dict[int, NoAnswer] = {}
    administration = _always_filled(table)
    among_the_first = True
    for place, row in enumerate(table.rows):
        among_the_first = among_the_first and place < ROWS_OF_HEADERS
        if _repeats_headers(table, row) or (among_the_first and _is_second_header(table, row, administration)):
            found[row.number] = NoAnswer.HEADERS
        else:
            among_the_first = False
            if why := _adds_up(row, last=place == len(table.rows) - 1):
                found[row.number] = why
    return found


def first_text(row: SourceRow) -> str:
    """Give the first thing that a row says."""
    return next((text for text in map(plain, row.cells) if text), "")


def _always_filled(table: Table) -> tuple[int, ...]:
    """Give the columns that the form itself fills, and does so in every row but the first one or two."""
    below = table.rows[ROWS_OF_HEADERS:] or table.rows[1:]
    return tuple(
        at
        for at, header in enumerate(table.headers)
        if administration_of(header, survey=True) and below and all(plain(row.cells[at]) for row in below)
    )


def _repeats_headers(table: Table, row: SourceRow) -> bool:
    same = [header_key(text) == header_key(header) for text, header in _texts(table, row)]
    return sum(same) >= 2 and 2 * sum(same) >= len(same)


def _is_second_header(table: Table, row: SourceRow, always_filled: Sequence[int]) -> bool:
    texts = _texts(table, row)
    if any(QUALTRICS.search(text) for text, _header in texts):
        return True
    if any(read_amount(text) is not None for text, _header in texts):
        return False
    if texts and all(text.casefold() in SURVEY_WORDS for text, _header in texts):
        return True
    if always_filled and not any(plain(row.cells[at]) for at in always_filled):
        return True
    alike = sum(_asks_the_same(text, header) for text, header in texts)
    return alike >= 2 and 2 * alike >= len(texts)


def _asks_the_same(text: str, header: str) -> bool:
    """Say whether a text is a header of what the header above it is of."""
    if _squeezed(text) == _squeezed(header):
        return True
    field, above = recognise(text), recognise(header)
    return field is not None and above is not None and field.field == above.field


def _squeezed(header: str) -> str:
    return header_key(header).replace(" ", "").strip("_")


def _texts(table: Table, row: SourceRow) -> list[tuple[str, str]]:
    cells = zip(map(plain, row.cells), table.headers, strict=True)
    return [(text, header) for text, header in cells if text]


def _adds_up(row: SourceRow, last: bool) -> NoAnswer | None:
    first, *others = [text for text in map(plain, row.cells) if text] or [""]
    words = re.findall(r"[^\W\d_]+", header_key(first))
    if set(words) <= TOTALS and words:
        return NoAnswer.TOTAL
    if not words or len(words) > WORDS_OF_A_TOTAL or not all(map(_is_a_number, others)):
        return None
    if len(words) == 1 or " ".join(words) in TOTALS_WHOLE:
        adds_up = " ".join(words) in TOTALS_ALONE | TOTALS_WHOLE
    else:
        adds_up = bool(TOTALS & {words[0], words[-1]}) and (bool(others) or last)
    if adds_up:
        return NoAnswer.TOTAL
    return NoAnswer.FOOTER if last and not others and words[0] in FOOTERS else None


def _is_a_number(text: str) -> bool:
    return read_amount(text.rstrip("% ")) is not None
