"""What a row of any table is called: the word for its table, and where it stands."""

from collections.abc import Mapping
from typing import Any, Final

from jury.language import N_, _
from jury.model.evening import Evening
from jury.model.tables import CARD_TABLES, TABLE, Key
from jury.text import one_line
from jury.wording.names import name_in

TABLE_WORDS: Final[Mapping[str, str]] = {
    "session": N_("avond"),
    "settings": N_("regels"),
    "state": N_("stand van de avond"),
    "publication": N_("publicatie"),
    "area_profile": N_("gebied"),
    "audience": N_("publiek"),
    "parties": N_("partij"),
    "needs": N_("nodig"),
    "offers": N_("te bieden"),
    "organisers": N_("organisator"),
    "challenge": N_("startvraag"),
    "themes": N_("thema"),
    "criteria": N_("criterium"),
    "measures": N_("maatregel"),
    "jurors": N_("jurylid"),
    "proposals": N_("plan"),
    "interests": N_("belang"),
    "matches": N_("match"),
    "cross_questions": N_("dwarse vraag"),
    "verdicts": N_("oordeel"),
    "revisions": N_("eerste ronde"),
    "tie_decisions": N_("besluit bij gelijke stand"),
    "agreements": N_("afspraak"),
    "order_moves": N_("plan naar het eind"),
    "settled": N_("bekeken tekst"),
    "log": N_("notitie"),
    "rundown": N_("onderdeel van het draaiboek"),
    "timings": N_("gebruikte tijd"),
    "awards": N_("prijs"),
    "counts": N_("telling van het publiek"),
    "confirmations": N_("nagekeken kaart"),
    "feedback": N_("vraag of tip voor het team"),
    "tables": N_("tafel"),
    "signed": N_("handtekening"),
    "recounts": N_("twee tellingen"),
    "goals": N_("doel"),
    "areas": N_("deel van het gebied"),
    "team": N_("lid van het alliantieteam"),
    "barriers": N_("regel die in de weg staat"),
    "links_between": N_("band tussen plannen"),
    "dilemmas": N_("dilemma"),
    "weighed": N_("afweging"),
    "sources": N_("bron"),
    "figures": N_("feit over het gebied"),
    "area_points": N_("kans of knoop"),
    "ambition": N_("ambitie"),
    "attendance": N_("wie er waren"),
    "links": N_("link"),
    "agreement_updates": N_("stand van een afspraak"),
    "answers": N_("officieel antwoord"),
    "dismissed": N_("bekeken signaal"),
    "stage": N_("zaalscherm"),
    "shown_cues": N_("getoond onderdeel"),
    "clock": N_("klok"),
    "scorecards": N_("kaart"),
    "marks": N_("cijfer"),
    "journal": N_("logboek"),
}
"""One word for one row of each table and of the two card tables, and for the journal, of which a digest is kept too."""
PARTS_OF_A_CARD: Final = ("proposals", "jurors", "criteria")
"""The tables that the parts of a card's key are ids of."""


def table_word(table: str) -> str:
    """Give the word for a row of a table."""
    return _(TABLE_WORDS[table])


def card_place(evening: Evening, key: Key) -> str:
    """Say where a card or a mark stands: the juror, the plan, and the criterion of a mark."""
    plan, juror, *criterion = (
        name_in(evening, table, str(id)) for table, id in zip(PARTS_OF_A_CARD, key, strict=False)
    )
    return " · ".join((juror, plan, *criterion))


def place_of(evening: Evening, table: str, key: Key, row: Mapping[str, Any] | None = None) -> str:
    """Say where a row stands: its name, and in brackets what stands in the file, as two rows may have one name.

    `row` names what the evening does not know.
    """
    if table in CARD_TABLES:
        name = card_place(evening, key)
    elif TABLE[table].key == ("proposal",):
        name = name_in(evening, "proposals", str(key[0]))
    else:
        name = name_in(evening, table, str(key[0]), row) if key else ""
    in_file = one_line(" · ".join(map(str, key)))
    bracketed = f" ({in_file})" if name != in_file else ""
    return f"{table_word(table)} {name}{bracketed}".rstrip()
