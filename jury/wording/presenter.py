"""The sentences of who presents, each once: for the script on paper and for the screen of the host."""

from collections.abc import Mapping
from typing import Final

from jury.language import N_

SAY: Final[Mapping[str, str]] = {
    "welcome": N_("Goedenavond en welkom. Dit is {title}."),
    "of_whom": N_("Deze avond is van {parties}."),
    "first_question": N_("Zo begonnen we:"),
    "later_question": N_("Toen werd de vraag:"),
    "question": N_("Dit is de vraag van vanavond:"),
    "team_question": N_("Bij ‘{whose}’ is de vraag: {question}"),
    "aim": N_("Dit willen we samen: {text}"),
    "proposed_aim": N_("Dit is het voorstel voor wat we samen willen: {text}"),
    "no_jury": N_("Deze avond is er geen jury."),
    "crosswise": N_(
        "De jury kijkt dwars: ze stelt de vraag die niemand stelt. Wie bij een plan hoort, geeft dat plan geen cijfer."
    ),
    "drawn": N_("De volgorde is geloot."),
    "order": N_("Dit zijn de plannen, in de volgorde van de pitches:"),
    "plan": N_("Nu plan {nr}: {title}."),
    "practice": N_("Nu een proefpitch: {title}. De jury oefent ermee en het telt niet mee."),
    "lead": N_("De trekker is {party}."),
    "pitcher": N_("Het woord is aan {name}."),
    "own_question": N_("De vraag van dit team is: {question}"),
    "pitch": N_("U hebt {time} voor uw pitch."),
    "questions": N_("Dank u wel. Dan nu {time} voor vragen van de jury."),
    "questions_of_all": N_("Dank u wel. Dan nu {time} voor vragen."),
    "marking": N_("De jury geeft nu cijfers. Dat duurt {time}."),
    "needs": N_("Dit is nog nodig. Wie kan helpen?"),
    "offers": N_("Dit is nog te bieden. Wie kan het gebruiken?"),
    "tables": N_(
        "We gaan aan tafel. U hebt {time} om met elkaar te praten. Spreek af wat u gaat doen, met een naam en een "
        "datum."
    ),
    "deliberation": N_("De jury gaat nu in beraad."),
    "agreements": N_("Dit spreken we vanavond af:"),
    "agreement": N_("{who}: {what} Uiterlijk {day}."),
    "no_agreements": N_("Wat spreken we af? Geen datum is geen afspraak."),
    "thanks": N_("Dank aan iedereen die een plan maakte, en aan de jury."),
    "thanks_to_all": N_("Dank aan iedereen die een plan maakte."),
    "team": N_("Met deze mensen gaan we samen verder: {names}."),
    "links": N_("Op het scherm staan codes. Richt uw telefoon erop, dan leest u verder."),
    "back": N_("Op {day} kijken we samen terug."),
    "home": N_("Wel thuis."),
    "own": N_("Nu volgt: {title}."),
}
"""By what they are about; the presenter's own words, and those of the outcome, stand elsewhere."""
