"""Who wrote an entry of the journal, as people say it."""

from typing import Final

from jury.language import N_, _
from jury.model.evening import Evening
from jury.text import one_line

SECRETARY: Final = "secretary"
ACTORS: Final = {
    SECRETARY: N_("de secretaris"),
    "import": N_("het inlezen"),
    "clock": N_("de klok"),
    "stage": N_("het zaalscherm"),
    "program": N_("het programma"),
}


COUNTER: Final = "counter:"
"""What the id of somebody who counts the audience's votes begins with; their name is behind it."""


def said_by(evening: Evening, who: str) -> str:
    """Name the actor with this id, a person by name; a name that an older file kept stays as it is."""
    if who == SECRETARY and evening.session.secretary:
        return one_line(evening.session.secretary)
    if who in ACTORS:
        return _(ACTORS[who])
    if who.startswith(COUNTER):
        return _("teller {name}").format(name=one_line(who.removeprefix(COUNTER)))
    return one_line(evening.juror(who).name if evening.has("jurors", who) else who)
