"""Why a need and an offer may fit, in a line."""

from jury.language import _
from jury.matching.suggestions import Suggestion
from jury.text import one_line


def why(suggestion: Suggestion) -> str:
    """Say what the two have in common: allebei ‘kennis’ · ‘warmtenet’ lijkt op ‘Warmtebedrijf’."""
    said = [_("allebei ‘{kind}’").format(kind=one_line(suggestion.kind))] if suggestion.kind else []
    for here, there in suggestion.words:
        if here.casefold() == there.casefold():
            said.append(_("‘{word}’ in allebei").format(word=here))
        else:
            said.append(_("‘{word}’ lijkt op ‘{other}’").format(word=here, other=there))
    return " · ".join(said)
