"""The words behind the name of a command: which one was said, and what came behind it."""

from collections.abc import Iterable, Mapping, Sequence

from jury.errors import WrongInput
from jury.language import _
from jury.text import nearest, one_line, was_meant


def understood(words: Sequence[str], known: Iterable[str], takes: Mapping[str, range]) -> tuple[str, Sequence[str]]:
    """Give the word that was said and what came behind it.

    Raises:
        WrongInput: it is none of the known ones, or too little or too much came behind it.
    """
    word, given = words[0], words[1:]
    if word not in known:
        raise WrongInput(
            _("‘{word}’ kan hier niet.").format(word=one_line(word)) + was_meant(nearest(word, known)),
            hint=_("Kies uit: {words}.").format(words=", ".join(known)),
        )
    allowed = takes.get(word, range(1))
    if len(given) < allowed.start:
        raise WrongInput(_("Achter ‘{word}’ ontbreekt nog iets.").format(word=word))
    if len(given) not in allowed:
        extra = " ".join(given[allowed.stop - 1 :])
        raise WrongInput(_("‘{extra}’ hoort niet achter ‘{word}’.").format(extra=one_line(extra), word=word))
    return word, given
