"""What goes on when the outcome is final: how agreements stand, a new version of the question, and what it may say."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from jury.errors import RuleBroken
from jury.language import _
from jury.model.evening import Evening
from jury.model.tables import Key
from jury.publication.people import named_in, people_to_keep_out
from jury.publication.private_texts import whole as whole_text
from jury.publication.what_became import updates_of
from jury.text import listed
from jury.wording.codes import code_word
from jury.wording.fields import label

TOLD_AS_IT_STANDS: Final[Mapping[str, tuple[str, ...]]] = {
    "challenge": ("text", "stage", "owner", "because", "feedback"),
    "links": ("title", "url"),
}
"""The texts of after the evening that are told at once; a message or an answer with a name in it waits."""


def _only_how_it_stands(_evening: Evening, key: Key | None, fields: Mapping[str, Any] | None) -> bool:
    """Say whether nothing of an agreement changes but how it stands."""
    return key is not None and fields is not None and fields.keys() <= {"status"}


def _of_after_the_evening(evening: Evening, key: Key | None, _fields: Mapping[str, Any] | None) -> bool:
    """Say whether a version of the question is a new one, or was made after the evening."""
    day = evening.session.date
    made = next((row.date for row in evening.challenge if (row.nr,) == key), None)
    return key is None or (day is not None and made is not None and made > day)


Asked = Callable[[Evening, Key | None, Mapping[str, Any] | None], bool]
STILL_OPEN: Final[Mapping[str, Asked]] = {"agreements": _only_how_it_stands, "challenge": _of_after_the_evening}
"""Tables that are fixed with the outcome, and what of them goes on: asked of a row and the fields that change."""


def check_how_it_stands(evening: Evening, key: Key | None, fields: Mapping[str, Any]) -> None:
    """Make sure that an agreement does not stand otherwise than the last message about it says.

    Raises:
        RuleBroken: it would.
    """
    told = [each.status for each in updates_of(evening, int(key[0])) if each.status] if key else []
    if told and fields.get("status", told[-1]) != told[-1]:
        raise RuleBroken(
            _("Het laatste bericht over deze afspraak zegt: {status}.").format(
                status=code_word("agreements", "status", told[-1])
            ),
            hint=_("Zet er een nieuw bericht bij, of verander dat bericht."),
        )


def check_nobody_is_named(evening: Evening, table: str, fields: Mapping[str, Any]) -> None:
    """Make sure that what is told as it stands names nobody who did not agree, as no check comes after the outcome.

    Raises:
        RuleBroken: it does; who is named.
    """
    for name in TOLD_AS_IT_STANDS.get(table, ()):
        names = named_in(whole_text(fields.get(name) or ""), people_to_keep_out(evening))
        if names:
            raise RuleBroken(
                _("{field}: hier staat een naam van iemand die daar geen toestemming voor gaf: {names}.").format(
                    field=label(table, name), names=listed(names)
                ),
                hint=_("Zeg het zonder naam: wie tekende, leest dit niet meer na."),
            )
