"""Publicatie: what the juryrapport may say."""

from collections.abc import Iterator
from typing import ClassVar, Final

from textual.binding import Binding, BindingType

from jury.language import N_, _
from jury.round.rules import PublicationEdited
from jury.telling.who_sees import level_named
from jury.wording.fields import label
from screens.console.console_app import ConsoleApp
from screens.console.evening.layout import MEASURE, fact, paragraphs, told
from screens.console.evening.shelf_section import ShelfSection, keys_of
from screens.console.evening.shelves import OF_THE_PUBLICATION
from screens.forms.options import shown
from screens.forms.row_form import row_form
from screens.toolkit.choices import Choice
from screens.toolkit.lines import EMPTY, Line

MEANINGS: Final = {
    "publish_ranking": N_(
        "Welke plaatsen in het rapport staan. Lagere plaatsen blijven privé; elk plan krijgt wel zijn oordeel."
    ),
    "publish_average": N_("Of het eindcijfer erbij staat, alleen bij plannen die met hun plaats worden genoemd."),
    "publish_criterion_averages": N_("Of het gemiddelde per criterium erbij staat, bij diezelfde plannen."),
    "publish_juror_scores": N_("Of te lezen is wat elk jurylid gaf. Doe dit alleen als de hele jury het wil."),
    "publish_first_round": N_(
        "Of erbij staat hoe deze plannen stonden voordat de jury na de eerste ronde cijfers wijzigde."
    ),
    "publish_juror_names": N_(
        "Of de jury met naam in het rapport staat. Alleen wie toestemming gaf; de rest is een aantal."
    ),
    "publish_pitcher_names": N_("Of pitchers met naam in het rapport staan. Ook dan alleen wie toestemming gaf."),
    "publish_contact": N_("Of e-mail en telefoon bij de plannen staan."),
    "privacy_contact": N_("De partij bij wie iemand zijn naam uit het rapport laat halen."),
    "contact_address": N_(
        "Het adres in het rapport voor vragen en voor wie zijn naam eruit wil, bijvoorbeeld mail of telefoon."
    ),
    "retention_personal": N_("Tot deze dag blijven persoonsgegevens in de werkbestanden. Daarna wist u ze."),
}
"""Every setting in the order of the page and the form, with what it means."""
LEVEL: Final = "level"
"""The line of the level, above the settings that it stands for."""


class PublicationSection(ShelfSection):
    """What is published and what stays private."""

    NAME = "publication"
    LABEL = _("Publicatie")
    SHELVES = OF_THE_PUBLICATION
    SHOWS: ClassVar[dict[str, str]] = {"publication": "{id}", **keys_of(OF_THE_PUBLICATION)}
    DETAIL = "short"
    EDITS = PublicationEdited.what
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "who_sees", _("wie ziet wat"), id="publication.who_sees", tooltip=_("Wie wat te zien krijgt")),
    ]
    HELP = _(
        "Wat het juryrapport mag zeggen. Met w ziet u wie wat te zien krijgt, en kiest u een ander niveau. Redenen om "
        "je te verschonen, notities van de jury, het beraad en ruwe stemmen van de zaal komen er nooit in. Eronder "
        "staat wat u al bekeek voor het rapport."
    )

    def choices(self, width: int) -> Iterator[Choice]:
        """Give the level and the settings, then what is never published."""
        yield fact(LEVEL, _("Niveau"), level_named(self.evening), width)
        for name in MEANINGS:
            yield fact(name, label("publication", name), shown(self.evening, "publication", name), width)
        self.forget()
        for shelf in self.SHELVES:
            yield from self.shelf(shelf, width)
        yield Choice("", (EMPTY,))
        yield told(
            _("Nooit in het rapport: redenen van verschoning, notities, het beraad, ruwe stemmen van de zaal."),
            width,
            "quiet",
        )

    def detail(self, key: str, width: int) -> Iterator[Line]:
        """Say what the setting under the cursor means."""
        if key == LEVEL:
            meaning = _("Een vaste keuze van de instellingen hieronder. Enter laat zien wie dan wat te zien krijgt.")
            yield from paragraphs(meaning, min(width, MEASURE), "quiet")
        if key in MEANINGS:
            yield from paragraphs(_(MEANINGS[key]), min(width, MEASURE), "quiet")
        else:
            yield from super().detail(key, width)

    def action_edit(self) -> None:
        """Change the row, or the settings, starting at the one under the cursor."""
        if self.standing() is not None:
            super().action_edit()
            return
        if self.key == LEVEL:
            self.action_who_sees()
            return
        row, title = self.evening.publication, _("Wat het rapport mag zeggen")
        form = row_form(
            self.evening, "publication", row, *MEANINGS, title=title, event=PublicationEdited, focus=self.key
        )
        self.app.push_screen(form)

    def action_who_sees(self) -> None:
        """Show who sees what, and choose another level."""
        from screens.console.publication.level_dialog import ask_for_level

        assert isinstance(self.app, ConsoleApp)
        ask_for_level(self.app)
