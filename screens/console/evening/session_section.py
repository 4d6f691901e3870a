"""De avond: what it is, where, when and whose."""

from collections.abc import Iterator
from typing import Any, ClassVar, Final

from textual.binding import Binding, BindingType

from jury.language import N_, _
from jury.round.rules import SessionEdited
from jury.round.texts import EDITABLE
from jury.wording.fields import FIELD_WORDS, label
from jury.wording.names import name_in
from jury.wording.running import emergency_text
from screens.console.evening.layout import fact, heading, told
from screens.console.evening.section import Section
from screens.console.evening.text_form import text_form
from screens.forms.options import day_in_words, shown
from screens.forms.row_form import row_form
from screens.toolkit.choices import Choice

GROUPS: Final = {
    N_("De avond"): ("title", "subtitle", "area_kind", "area", "municipality", "trajectory", "language"),
    N_("Waar en wanneer"): ("date", "venue", "doors_open", "start", "planned_end"),
    N_("Wie"): ("host", "secretary"),
    N_("Een bewoner aan het woord"): ("quote", "quote_by"),
    N_("Als er iets gebeurt"): ("emergency_text",),
}
"""What is changed together in one form, under the heading it has on the page."""


class SessionSection(Section):
    """The evening itself, the question and the area."""

    NAME = "session"
    LABEL = _("De avond")
    SHOWS: ClassVar[dict[str, str]] = {
        "session": "{id}",
        "organisers": "organiser-{id}",
        "challenge": "challenge-{id}",
        "area_profile": "area-{id}",
    }
    EDITS = SessionEdited.what
    HELP = _("De avond zelf: titel, plaats, tijden en mensen. Enter wijzigt wat onder de cursor staat.")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "edit", _("wijzigen"), id="session.edit", tooltip=_("Deze regel wijzigen")),
    ]

    def choices(self, width: int) -> Iterator[Choice]:
        """Give the facts of the evening, then those that come with the definition."""
        for position, (title, names) in enumerate(GROUPS.items()):
            if position:
                yield heading(_(title))
            for name in names:
                yield self._fact(name, width)
            if name == "secretary":
                yield from self._organisers(width)
        yield from self._challenge(width)
        yield from self._area(width)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter changes a field of the evening itself, or a text that came with the definition."""
        if action == "edit" and self._text is None and not any(self.key in names for names in GROUPS.values()):
            return False
        return super().check_action(action, parameters)

    @property
    def _text(self) -> tuple[str, Any, str] | None:
        """The table, the row and the field of the text under the cursor, where it is no field of the evening itself."""
        for table in ("organisers", "challenge"):
            for row in getattr(self.evening, table):
                if self.key_of(table, str(row.nr)) == self.key:
                    return table, row, ""
        field = self.key.removeprefix("area-")
        return ("area_profile", self.evening.area_profile, field) if field in EDITABLE["area_profile"] else None

    def action_edit(self) -> None:
        """Change the facts that stand together with this one."""
        if self._text is not None:
            self.app.push_screen(text_form(self.evening, *self._text))
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
        for position, row in enumerate(self.evening.organisers):
            name = name_in(self.evening, "parties", row.party)
            value = _("{party}, tekent: {signs}").format(party=name, signs=row.signs) if row.signs else name
            yield fact(f"organiser-{row.nr}", "" if position else label("organisers", "party"), value, width)

    def _challenge(self, width: int) -> Iterator[Choice]:
        yield heading(_("De vraag"))
        if not self.evening.challenge:
            yield told(_("Er is geen startvraag opgegeven."), width, "quiet")
        for row in self.evening.challenge:
            version = _("Versie {n}").format(n=row.version or row.nr)
            when = " · ".join(part for part in (day_in_words(row.date), row.stage) if part)
            yield Choice(
                f"challenge-{row.nr}",
                (
                    *fact("", version, row.text, width, "strong").lines,
                    *(fact("", "", when, width, "quiet").lines if when else ()),
                    *(fact("", "", row.owner, width, "quiet").lines if row.owner else ()),
                    *(fact("", "", row.because, width).lines if row.because else ()),
                ),
            )

    def _area(self, width: int) -> Iterator[Choice]:
        yield heading(_("Het gebied in feiten"))
        facts = {name: shown(self.evening, "area_profile", name) for name in FIELD_WORDS["area_profile"]}
        if not any(facts.values()):
            yield told(_("Er zijn geen feiten van het gebied opgegeven."), width, "quiet")
        else:
            for name, value in facts.items():
                yield fact(f"area-{name}", label("area_profile", name), value.replace("\n", ", "), width)
