"""De avond: what it is, where, when and whose."""

from collections.abc import Iterator
from typing import ClassVar, Final

from jury.language import N_, _
from jury.round.rules import SessionEdited
from jury.text import one_line
from jury.wording.fields import label
from jury.wording.names import name_in
from jury.wording.running import emergency_text
from screens.console.evening.layout import fact, heading
from screens.console.evening.row_section import Standing
from screens.console.evening.shelf_section import ShelfSection, keys_of
from screens.console.evening.shelves import OF_THE_EVENING
from screens.forms.options import shown
from screens.forms.row_form import row_form
from screens.toolkit.choices import Choice

GROUPS: Final = {
    N_("De avond"): ("title", "subtitle", "area_kind", "area", "municipality", "trajectory", "language"),
    N_("Waar en wanneer"): ("date", "venue", "doors_open", "start", "planned_end", "return_date"),
    N_("Wie"): ("host", "secretary"),
    N_("Een bewoner aan het woord"): ("quote", "quote_by", "quote_consent"),
    N_("Als er iets gebeurt"): ("emergency_text",),
}
"""What is changed together in one form, under the heading it has on the page."""

NEW: Final = "new"
"""What stands in the place of a number where a table is empty."""


class SessionSection(ShelfSection):
    """The evening itself, who organises it, who were there, and where there is more to read."""

    NAME = "session"
    LABEL = _("De avond")
    DETAIL = ""
    SHELVES = OF_THE_EVENING
    SHOWS: ClassVar[dict[str, str]] = {
        "session": "{id}",
        "organisers": "organiser-{id}",
        **keys_of(OF_THE_EVENING),
    }
    EDITS = SessionEdited.what
    HELP = _("De avond zelf: titel, plaats, tijden en mensen, wie er waren en waar meer te lezen is.")

    def choices(self, width: int) -> Iterator[Choice]:
        """Give the facts of the evening in their groups, then its tables."""
        self.forget()
        for position, (title, names) in enumerate(GROUPS.items()):
            if position:
                yield heading(_(title))
            for name in names:
                yield self._fact(name, width)
            if name == "secretary":
                yield from self._organisers(width)
        for shelf in self.SHELVES:
            yield from self.shelf(shelf, width)

    def standing(self) -> Standing | None:
        """Give who organises it, where the cursor stands there and not on a field of the evening."""
        if self.key == self.key_of("organisers", NEW):
            return Standing("organisers")
        for row in self.evening.organisers:
            if self.key_of("organisers", str(row.nr)) == self.key:
                return Standing("organisers", row, one_line(name_in(self.evening, "parties", row.party)))
        return super().standing()

    def action_edit(self) -> None:
        """Change the facts that stand together with this one, or the row."""
        if self.standing() is not None:
            super().action_edit()
            return
        title, names = next((title, names) for title, names in GROUPS.items() if self.key in names)
        row = self.evening.session
        form = row_form(self.evening, "session", row, *names, title=_(title), event=SessionEdited, focus=self.key)
        self.app.push_screen(form)

    def _fact(self, name: str, width: int) -> Choice:
        """Give a field of the evening; without a text for an emergency the one that the hall reads then, in quiet."""
        value = shown(self.evening, "session", name)
        if name == "emergency_text" and not value:
            return fact(name, label("session", name), emergency_text(""), width, "quiet")
        return fact(name, label("session", name), value, width)

    def _organisers(self, width: int) -> Iterator[Choice]:
        if not self.evening.organisers:
            nobody = _("nog niemand; n zet er een bij")
            yield fact(self.key_of("organisers", NEW), label("organisers", "party"), nobody, width, "quiet")
        for position, row in enumerate(self.evening.organisers):
            name = name_in(self.evening, "parties", row.party)
            value = _("{party}, tekent: {signs}").format(party=name, signs=row.signs) if row.signs else name
            yield fact(f"organiser-{row.nr}", "" if position else label("organisers", "party"), value, width)
