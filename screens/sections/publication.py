"""Publicatie: what the juryrapport may say."""

from collections.abc import Iterator, Mapping
from typing import ClassVar, Final

from textual.binding import Binding, BindingType

from jury.language import N_, _
from jury.model.evening import Evening
from jury.round.rules import PublicationEdited
from screens.dialogs.event_form import EventForm
from screens.dialogs.form import Field
from screens.plan_texts import name_in
from screens.sections.layout import MEASURE, fact, paragraphs, told
from screens.sections.section import Section
from screens.typed import read_date, read_flag, typed_date
from screens.widgets.choices import Choice
from screens.widgets.lines import EMPTY, Line
from screens.widgets.one_of import Option
from screens.words import YES_NO, day_in_words, options, yes_or_no

RANKINGS: Final = {"none": N_("geen plaatsen"), "top3": N_("de eerste drie"), "all": N_("alle plaatsen")}
NAMES: Final = {"none": N_("geen namen"), "consent": N_("wie toestemming gaf")}
LABELS: Final = {
    "publish_ranking": N_("Plaatsen"),
    "publish_average": N_("Eindcijfers"),
    "publish_criterion_averages": N_("Per criterium"),
    "publish_juror_scores": N_("Cijfers per jurylid"),
    "publish_first_round": N_("Eerste ronde"),
    "publish_juror_names": N_("Namen van de jury"),
    "publish_pitcher_names": N_("Namen van pitchers"),
    "publish_contact": N_("Contactgegevens"),
    "privacy_contact": N_("Naam laten weghalen"),
    "retention_personal": N_("Bewaren tot"),
}
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
    "retention_personal": N_("Tot deze dag blijven persoonsgegevens in de werkbestanden. Daarna wist u ze."),
}


class PublicationSection(Section):
    """What is published and what stays private."""

    NAME = "publication"
    LABEL = _("Publicatie")
    SHOWS: ClassVar[dict[str, str]] = {"publication": ""}
    DETAIL = "short"
    EDITS = PublicationEdited.what
    HELP = _(
        "Wat het juryrapport mag zeggen. Redenen om je te verschonen, notities van de jury, het beraad en ruwe stemmen "
        "van de zaal komen er nooit in."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "edit", _("wijzigen"), id="publication.edit", tooltip=_("Wijzigen wat wordt gepubliceerd")),
    ]

    def choices(self, width: int) -> Iterator[Choice]:
        """Give the settings, then what is never published."""
        shown = _shown(self.evening)
        for name, label in LABELS.items():
            yield fact(name, _(label), shown[name], width)
        yield Choice("", (EMPTY,))
        yield told(
            _("Nooit in het rapport: redenen van verschoning, notities, het beraad, ruwe stemmen van de zaal."),
            width,
            "quiet",
        )

    def detail(self, key: str, width: int) -> Iterator[Line]:
        """Say what the setting under the cursor means."""
        if key in MEANINGS:
            yield from paragraphs(_(MEANINGS[key]), min(width, MEASURE), "quiet")

    def action_edit(self) -> None:
        """Change the settings, starting at the one under the cursor."""
        self.app.push_screen(
            EventForm(
                _("Wat het rapport mag zeggen"),
                _fields(self.evening),
                lambda _values, changed: PublicationEdited(changed),
                focus=self.key,
            )
        )


def _shown(evening: Evening) -> Mapping[str, str]:
    given = evening.publication
    return {
        "publish_ranking": _(RANKINGS[given.publish_ranking]),
        "publish_average": yes_or_no(given.publish_average),
        "publish_criterion_averages": yes_or_no(given.publish_criterion_averages),
        "publish_juror_scores": yes_or_no(given.publish_juror_scores),
        "publish_first_round": yes_or_no(given.publish_first_round),
        "publish_juror_names": _(NAMES[given.publish_juror_names]),
        "publish_pitcher_names": _(NAMES[given.publish_pitcher_names]),
        "publish_contact": yes_or_no(given.publish_contact),
        "privacy_contact": name_in(evening, "parties", given.privacy_contact) if given.privacy_contact else "",
        "retention_personal": day_in_words(given.retention_personal),
    }


def _fields(evening: Evening) -> Iterator[Field]:
    given = evening.publication
    parties = (Option("", "–"), *(Option(party.id, party.name) for party in evening.parties))
    for name, label in LABELS.items():
        value = getattr(given, name)
        match name:
            case "publish_ranking":
                yield Field(name, _(label), value, options=options(RANKINGS))
            case "publish_juror_names" | "publish_pitcher_names":
                yield Field(name, _(label), value, options=options(NAMES))
            case "privacy_contact":
                yield Field(name, _(label), value or "", options=parties)
            case "retention_personal":
                yield Field(name, _(label), typed_date(value), read_date, hint=_("bijvoorbeeld 19-2-2027"))
            case _:
                yield Field(name, _(label), str(int(value)), read_flag, options(YES_NO))
