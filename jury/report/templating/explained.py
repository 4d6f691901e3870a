"""Words of the field, explained in one sentence where a report first uses them."""

import re
from typing import Final, NamedTuple

from jury.language import N_
from jury.report.document.marks import is_mark
from jury.report.templating.words import Words


class Term(NamedTuple):
    """A word as it stands in a report, and the sentence that explains it."""

    found: re.Pattern[str]
    sentence: str


def _term(pattern: str, sentence: str) -> Term:
    return Term(re.compile(pattern, re.IGNORECASE), sentence)


TERMS: Final = (
    _term(
        r"alliantie|\balliances?\b",
        N_("Een alliantie is een groep bewoners en organisaties die samen iets willen bereiken."),
    ),
    _term(r"\bdragers?\b|\bcarriers?\b", N_("Een drager is iemand die een plan mee uitvoert.")),
    _term(
        r"werkatelier|\bworkshops?\b",
        N_("In een werkatelier werken bewoners en organisaties samen aan een vraag of een plan."),
    ),
    _term(r"proefpitch|practice pitch", N_("Een proefpitch is een korte presentatie om te oefenen.")),
    _term(
        r"maatschappelijk rendement|social return",
        N_("Maatschappelijk rendement is wat een plan voor mensen oplevert, ook als dat geen geld is."),
    ),
    _term(r"torentje|\bsilos?\b", N_("Een torentje is een partij die alleen werkt, los van de anderen.")),
)
"""In the order in which they are explained where two are first used in one part."""
_heading: Final = re.compile(r"^#{1,6} ", re.MULTILINE)


def explained(report: str, words: Words) -> str:
    """Put each explanation behind the part of a report that first uses its word; the front matter is no part."""
    front, top = ("", report) if not report.startswith("---\n") else report.split("\n---\n", 1)
    starts = [found.start() for found in _heading.finditer(top)]
    parts = [top[start:end] for start, end in zip([0, *starts], [*starts, len(top)], strict=True)]
    for term in TERMS:
        first = next((place for place, part in enumerate(parts) if term.found.search(part)), None)
        if first is not None:
            parts[first] = _with(parts[first], words.text(term.sentence))
    together = "".join(parts).rstrip() + "\n"
    return f"{front}\n---\n{together}" if front else together


def _with(part: str, sentence: str) -> str:
    """Put a sentence at the end of a part; a quotation that ends it stays last, and so do marks."""
    blocks = part.strip("\n").split("\n\n")
    place = next(place for place in range(len(blocks), 0, -1) if not is_mark(blocks[place - 1]))
    place -= place > 2 and blocks[place - 1].startswith(">")
    return "\n\n".join([*blocks[:place], sentence, *blocks[place:]]) + "\n\n"
