"""What every code that a field may hold is called: one word, wherever people read it."""

from collections.abc import Mapping
from typing import Final

from jury.language import N_, LanguageNames, _
from jury.model.rows import Phase
from jury.model.running import COUNTED_DOWN
from jury.wording.area import AREAS
from jury.wording.card_states import CARD_STATE_WORDS
from jury.wording.methods import METHOD_NAMES
from jury.wording.signals import SIGNAL_WORDS

STATE_WORDS: Final[Mapping[str, str]] = {state: words.word for state, words in CARD_STATE_WORDS.items()}
"""The states of a card; a cell may be "abstained" too."""
NAMES: Final[Mapping[str, str]] = {"none": N_("geen namen"), "consent": N_("wie toestemming gaf")}
CUE_NAMES: Final[Mapping[str, str]] = {
    "welcome": N_("Welkom"),
    "question": N_("De vraag"),
    "jury": N_("De jury"),
    "criteria": N_("Waar de jury op let"),
    "order": N_("De volgorde"),
    "pitch": N_("Pitch"),
    "break": N_("Pauze"),
    "board": N_("Nodig en te bieden"),
    "tables": N_("Ronde tafels"),
    "deliberation": N_("Juryberaad"),
    "reveal": N_("Uitslag"),
    "award": N_("Prijs"),
    "audience": N_("Publieksprijs"),
    "agreements": N_("Afspraken"),
    "closing": N_("Afsluiting"),
    "own": N_("Eigen onderdeel"),
}
"""What is on the programme of an evening, as its title says it where the organisers give no other."""
PART_NAMES: Final[Mapping[str, str]] = {"pitch": N_("pitch"), "questions": N_("vragen"), "marking": N_("cijfers")}
"""What happens for one plan."""
PLEDGE_WORDS: Final[Mapping[str, str]] = {"can": N_("kan"), "will": N_("zegt toe"), "unsure": N_("weet het nog niet")}
"""How sure a party is of what it promises."""
AGREEMENT_STATUS: Final[Mapping[str, str]] = {
    "open": N_("staat open"),
    "done": N_("gedaan"),
    "late": N_("te laat"),
    "dropped": N_("vervallen"),
}
"""How an agreement stands."""
TELLS_NOTHING: Final = frozenset({"", "other"})
"""Kinds whose words say nothing beside the thing itself."""
CODE_WORDS: Final[Mapping[tuple[str, str], Mapping[str, str]]] = {
    ("session", "area_kind"): {kind: words.word for kind, words in AREAS.items()},
    ("session", "language"): LanguageNames(),
    ("settings", "aggregate"): METHOD_NAMES,
    ("settings", "reveal"): {
        "places": N_("van de laatste openbare plaats naar de eerste"),
        "themes": N_("thema na thema"),
        "verdicts": N_("alleen de oordelen, plan na plan"),
        "none": N_("niet in de zaal"),
        "after_deliberation": N_("na het beraad"),
    },
    ("state", "phase"): {
        Phase.PREPARATION: N_("voorbereiding"),
        Phase.ROUND: N_("ronde"),
        Phase.DELIBERATION: N_("beraad"),
        Phase.FINAL: N_("vastgesteld"),
    },
    ("publication", "publish_ranking"): {
        "none": N_("geen plaatsen"),
        "top3": N_("de eerste drie"),
        "all": N_("alle plaatsen"),
    },
    ("publication", "publish_juror_names"): NAMES,
    ("publication", "publish_pitcher_names"): NAMES,
    ("jurors", "voice"): {
        "": N_("–"),
        "spraakmaker": N_("spraakmaker"),
        "smaakmaker": N_("smaakmaker"),
    },
    ("jurors", "entry"): {"screen": N_("scherm"), "paper": N_("papier")},
    ("proposals", "status"): {
        "waiting": N_("wacht"),
        "pitched": N_("gepitcht"),
        "withdrawn": N_("teruggetrokken"),
    },
    ("proposals", "stage"): {
        "": N_("–"),
        "idea": N_("idee"),
        "in_the_making": N_("in de maak"),
        "running": N_("loopt al"),
        "done": N_("klaar"),
    },
    ("proposals", "nature"): {
        "": N_("–"),
        "physical": N_("plek of gebouw"),
        "social": N_("iets met mensen"),
        "both": N_("plek en mensen"),
    },
    ("interests", "measure"): {"recuse": N_("verschoont zich"), "declare": N_("meldt, mag oordelen")},
    ("verdicts", "verdict"): {
        "adopt": N_("Aan de slag"),
        "sharpen": N_("Eerst aanscherpen"),
        "join": N_("Samen verder"),
        "not_now": N_("Nu nog niet"),
    },
    ("feedback", "kind"): {"asked": N_("gevraagd door het team"), "question": N_("vraag"), "tip": N_("tip")},
    ("feedback", "by"): {"jury": N_("de jury"), "hall": N_("de zaal"), "team": N_("het team")},
    ("agreements", "kind"): {"": N_("–"), "intention": N_("voornemen"), "agreement": N_("afspraak")},
    ("agreements", "status"): AGREEMENT_STATUS,
    ("agreement_updates", "status"): {"": N_("–"), **AGREEMENT_STATUS},
    ("sources", "kind"): {
        "": N_("–"),
        "figure": N_("getal"),
        "talk": N_("gesprek"),
        "walk": N_("schouw"),
        "visit": N_("bezoek"),
        "overheard": N_("opgevangen"),
        "document": N_("document"),
    },
    ("area_points", "kind"): {"chance": N_("kans"), "knot": N_("knoop")},
    ("attendance", "kind"): {
        "residents": N_("bewoners"),
        "entrepreneurs": N_("ondernemers"),
        "care": N_("zorg en welzijn"),
        "school": N_("school"),
        "association": N_("verenigingen"),
        "housing": N_("woningcorporatie"),
        "municipality": N_("gemeente"),
        "other": N_("anderen"),
    },
    ("links", "kind"): {
        "": N_("–"),
        "vision": N_("visie"),
        "film": N_("film"),
        "map": N_("kaart van het gebied"),
        "other": N_("iets anders"),
    },
    ("signed", "role"): {"secretary": N_("secretaris"), "chair": N_("voorzitter")},
    ("rundown", "kind"): CUE_NAMES,
    ("timings", "part"): PART_NAMES,
    ("clock", "part"): {**PART_NAMES, **{kind: CUE_NAMES[kind] for kind in COUNTED_DOWN}},
    ("clock", "state"): {"stopped": N_("staat stil"), "running": N_("loopt"), "paused": N_("gepauzeerd")},
    ("dismissed", "signal"): SIGNAL_WORDS,
    ("revisions", "first"): STATE_WORDS,
    ("scorecards", "state"): STATE_WORDS,
    ("marks", "mark"): STATE_WORDS,
}
"""By table and field: the words of its codes."""


def code_word(table: str, field: str, code: str) -> str:
    """Give the word for a code; what is no code of this field, such as a mark, stays as it is."""
    words = CODE_WORDS.get((table, field), {})
    return _(words[code]) if code in words else code
