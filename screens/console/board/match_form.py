"""The form of a match: two that were laid side by side, with who calls whom before when."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from jury.language import _
from jury.matching.used import plan_of
from jury.model.alliance import Need, Offer
from jury.model.evening import Evening
from jury.round.alliance import RowPut
from jury.text import one_line
from jury.wording.names import name_in
from screens.forms.event_form import EventForm
from screens.forms.fields import field_of
from screens.forms.form import Field, Values
from screens.toolkit.one_of import Option

A_FORTNIGHT: Final = dt.timedelta(days=14)
"""How soon after the evening people call each other, where nobody said another day yet."""


class MatchForm(EventForm):
    """Everything is filled in as it mostly is: the one that needs calls, within two weeks. Ctrl+S makes the match."""

    KEEP = _("Match")


def match_form(evening: Evening, need: Need, offer: Offer, today: dt.date) -> MatchForm:
    """Make the form in which a need and an offer become a match."""
    needs, offers = name_in(evening, "parties", need.party), name_in(evening, "parties", offer.party)
    intro = "\n".join(
        (
            _("{text} – nodig voor {party}").format(text=one_line(need.text), party=needs),
            _("{text} – te bieden door {party}").format(text=one_line(offer.text), party=offers),
        )
    )

    def made(values: Values, _changed: Values) -> RowPut:
        given = {name: value for name, value in values.items() if value not in (None, "")}
        return RowPut("matches", {"need": need.id, "offer": offer.id, **given})

    return MatchForm(_("Een match"), _fields(evening, need, offer, today), made, intro=intro, ready=True)


def _fields(evening: Evening, need: Need, offer: Offer, today: dt.date) -> Iterator[Field]:
    parties = dict.fromkeys((need.party, offer.party))
    calling = field_of(evening, "matches", "first_contact", need.party)
    yield calling._replace(
        label=_("Wie belt"), options=tuple(Option(id, name_in(evening, "parties", id)) for id in parties)
    )
    yield field_of(evening, "matches", "contact_before", call_before(evening, today))._replace(label=_("Vóór"))
    yield field_of(evening, "matches", "status", "")
    yield field_of(evening, "matches", "proposal", plan_of(evening, need) or plan_of(evening, offer))


def call_before(evening: Evening, today: dt.date) -> dt.date:
    """Give the day that was said for the match before this one, or else two weeks after the evening."""
    said = [row.contact_before for row in evening.matches if row.contact_before and row.contact_before >= today]
    return said[-1] if said else (evening.session.date or today) + A_FORTNIGHT
