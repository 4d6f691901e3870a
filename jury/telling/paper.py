"""How many cards from paper still wait for a second person, in a sentence."""

from jury.language import ngettext
from jury.model.evening import Evening
from jury.standings.paper_cards import waiting


def unseen_in_words(evening: Evening) -> str:
    """Say how many cards nobody held beside the paper yet; empty where none waits."""
    count = len(waiting(evening))
    if not count:
        return ""
    return ngettext(
        "Er is nog {n} kaart van papier niet nagekeken.", "Er zijn nog {n} kaarten van papier niet nagekeken.", count
    ).format(n=count)
