"""What is read by who holds evidence against its form, a new count and a report: what is right, and what stays unseen.

The questions and their answers are of `recount.py`, which shares nothing with this program; here are only the words.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from jury.errors import WrongInput
from jury.evidence.recount import (
    MOST_BYTES,
    SIGNS,
    Finding,
    NotEvidence,
    Outcome,
    findings,
    fingerprint,
    outcome_of,
    read_evidence,
)
from jury.language import N_, _, decimal_comma, ngettext
from jury.text import one_line, shortened
from jury.wording.methods import METHOD_NAMES

PLACES: Final = 5
"""As many places as are told before the others are counted, so that all of it fits one screen."""
NAMED: Final = 3
"""As many plans as are named in one line."""
WIDTH: Final = 48
WRONG: Final[Mapping[str, str]] = {
    "size": N_("het is te groot om na te tellen"),
    "json": N_("het is geen JSON"),
    "other": N_("het is iets anders"),
    "version": N_("het is van een andere versie van dit programma"),
}
UNFIT: Final = N_("wat er bij ‘{name}’ staat klopt niet")
SAID: Final[Mapping[str, Mapping[bool | None, str]]] = {
    "form": {
        True: N_("De vorm klopt: dit zijn precies de bytes die het programma schrijft."),
        False: N_("De vorm klopt niet: zo schrijft het programma geen bewijs."),
    },
    "seal": {
        True: N_("Het zegel klopt met wat erin staat."),
        False: N_("Het zegel klopt niet: er is iets veranderd nadat het bewijs is gemaakt."),
    },
    "count": {
        True: N_("Een nieuwe telling geeft dezelfde plaatsen, cijfers en gelijke standen."),
        False: N_("Een nieuwe telling komt op iets anders bij: {about}."),
    },
    "no_outcome": {
        True: N_("Met deze kaarten is er geen uitslag, en dat zegt het bewijs ook."),
        False: N_("Met deze kaarten is er geen uitslag, en het bewijs heeft er wel een."),
    },
    "journal": {
        True: N_("Het bewijs is gemaakt na het vaststellen: de sluitcode is {about}."),
        None: N_("Dit is een concept: de avond is nog niet vastgesteld, er is nog geen sluitcode."),
    },
    "draw": {
        True: N_("De volgorde van de pitches is die van de loting met ‘{about}’."),
        None: N_("De volgorde van de pitches is niet meer die van de loting met ‘{about}’."),
    },
    "fingerprint": {
        True: N_("Het rapport noemt deze vingerafdruk."),
        False: N_("Het rapport noemt een andere vingerafdruk: {about}."),
    },
    "no_fingerprint": {False: N_("Het rapport noemt geen vingerafdruk, en een definitief rapport doet dat.")},
    "places": {
        True: N_("Het rapport noemt dezelfde plaatsen en cijfers."),
        False: N_("Het rapport zegt iets anders over: {about}."),
        None: N_("Het rapport noemt geen plaatsen; die zijn niet vergeleken."),
    },
    "other_places": {None: N_("Nog een tabel noemt andere plaatsen. Die van de eerste ronde mag dat.")},
    "nothing": {False: N_("Dit rapport noemt geen vingerafdruk en geen plaatsen: er is niets te vergelijken.")},
}
"""What is said of the answer to every question; None is neither right nor wrong."""
UNSEEN: Final = (
    N_("Of de juryleden deze cijfers gaven. Dat staat in het logboek en op de kaarten."),
    N_("Wie bij welke letter hoort, en of elke letter één jurylid is."),
    N_("Of de teksten van het rapport kloppen: oordelen, afspraken, namen."),
)
NO_REPORT: Final = N_("Of een rapport bij dit bewijs hoort: dat rapport is er niet bij gegeven.")


class Verified(NamedTuple):
    """What came of it, in lines to read; `sound` is False where something does not agree."""

    lines: tuple[str, ...]
    sound: bool


def verified(data: bytes, name: str, report: str | None = None) -> Verified:
    """Hold evidence from a file of this name against its form, its seal, a new count, and a report if there is one.

    Raises:
        WrongInput: it is no evidence, or too large to count.
    """
    try:
        evidence = read_evidence(data)
    except NotEvidence as error:
        why = _(WRONG[str(error)]) if str(error) in WRONG else _(UNFIT).format(name=one_line(str(error)))
        raise WrongInput(
            _("{file} is geen bewijs dat nageteld kan worden: {why}.").format(file=name, why=why),
            hint=_("Bewijs maakt u in Rapport, of met het commando jury report."),
        ) from error
    outcome = outcome_of(evidence)
    found = findings(data, evidence, outcome, report)
    return Verified(
        (
            *_head(evidence, data),
            "",
            *(f"{SIGNS[each.good]} {_told(each, evidence)}" for each in found),
            *_places(evidence, outcome),
            "",
            _("Dit is aan het bewijs niet te zien:"),
            *(f"? {_(line)}" for line in (UNSEEN if report is not None else (*UNSEEN, NO_REPORT))),
        ),
        all(each.good is not False for each in found),
    )


def read_whole(path: Path) -> bytes:
    """Read a file that somebody gave, no further than a file may be long.

    Raises:
        WrongInput: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise WrongInput(
            _("{file} is niet te lezen: {what}.").format(file=path, what=error.strerror or error)
        ) from error


def read_report(path: Path) -> str:
    """Read a report that is text.

    Raises:
        WrongInput: it is not, or cannot be read.
    """
    data = read_whole(path)
    try:
        if len(data) <= MOST_BYTES:
            return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass  # said below, as of one that is too long
    raise WrongInput(
        _("{file} is geen rapport als tekst.").format(file=path),
        hint=_("Geef het juryrapport als Markdown (.md) of als webpagina (.html)."),
    )


def _head(evidence: Mapping[str, Any], data: bytes) -> Iterator[str]:
    session = evidence["session"]
    yield _("Bewijs bij: {title}").format(title=shortened(one_line(session["title"]), WIDTH))
    if session["rehearsal"]:
        yield _("Dit is een repetitie: de cijfers en de uitslag zijn niet echt.")
    yield _("Vingerafdruk: {code}").format(code=fingerprint(data))


def _told(finding: Finding, evidence: Mapping[str, Any]) -> str:
    about = ", ".join(shortened(one_line(each), WIDTH) for each in finding.about[:NAMED])
    if more := len(finding.about[NAMED:]):
        about = _("{about} en nog {n}").format(about=about, n=more)
    if finding.question == "journal" and finding.good:
        digits = evidence["journal"]["hash"]
        about = " ".join(digits[at : at + 4] for at in (0, 4, 8))
    return _(SAID[finding.question][finding.good]).format(about=about)


def _places(evidence: Mapping[str, Any], outcome: Outcome | None) -> Iterator[str]:
    results = outcome[0] if outcome else []
    if not results:
        return
    yield ""
    method = _(METHOD_NAMES[evidence["method"]])
    yield ngettext(
        "De telling zelf, met ‘{method}’ en {n} jurylid:",
        "De telling zelf, met ‘{method}’ en {n} juryleden:",
        len(evidence["jurors"]),
    ).format(method=method, n=len(evidence["jurors"]))
    for result in results[:PLACES]:
        title = shortened(one_line(evidence["titles"][result.plan]), WIDTH)
        yield f"{result.rank:>3}  {decimal_comma(result.shown):>6}  {title}"
    if more := len(results[PLACES:]):
        yield "     " + ngettext("en nog {n} plan", "en nog {n} plannen", more).format(n=more)
