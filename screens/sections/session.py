"""De avond: what it is, where, when and whose."""

from collections.abc import Iterator, Mapping
from typing import ClassVar, Final

from textual.binding import Binding, BindingType

from jury.language import N_, _
from jury.model.evening import Evening
from jury.round.rules import SessionEdited
from screens.dialogs.event_form import EventForm
from screens.dialogs.form import Field
from screens.plan_texts import name_in
from screens.sections.layout import fact, heading, told
from screens.sections.section import Section
from screens.typed import read_date, read_time, typed_date, typed_number, typed_time
from screens.widgets.choices import Choice
from screens.words import AREA_KINDS, LANGUAGE_NAMES, clock, day_in_words, options

GROUPS: Final = {
    N_("De avond"): ("title", "subtitle", "area_kind", "area", "municipality", "trajectory", "language"),
    N_("Waar en wanneer"): ("date", "venue", "doors_open", "start", "planned_end"),
    N_("Wie"): ("host", "secretary"),
    N_("Een bewoner aan het woord"): ("quote", "quote_by"),
}
"""What is changed together in one form, under the heading it has on the page."""
LABELS: Final = {
    "title": N_("Titel"),
    "subtitle": N_("Ondertitel"),
    "area_kind": N_("Soort gebied"),
    "area": N_("Gebied"),
    "municipality": N_("Gemeente"),
    "trajectory": N_("Traject"),
    "language": N_("Taal van het rapport"),
    "date": N_("Datum"),
    "venue": N_("Plaats"),
    "doors_open": N_("Zaal open"),
    "start": N_("Begin"),
    "planned_end": N_("Einde"),
    "host": N_("Presentator"),
    "secretary": N_("Secretaris"),
    "quote": N_("Citaat"),
    "quote_by": N_("Van wie"),
}


class SessionSection(Section):
    """The evening itself, the question and the area."""

    NAME = "session"
    LABEL = _("De avond")
    SHOWS: ClassVar[dict[str, str]] = {
        "session": "",
        "organisers": "organiser-{id}",
        "challenge": "challenge-{id}",
        "area_profile": "",
    }
    EDITS = SessionEdited.what
    HELP = _("De avond zelf: titel, plaats, tijden en mensen. Enter wijzigt wat onder de cursor staat.")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "edit", _("wijzigen"), id="session.edit", tooltip=_("Deze regel wijzigen")),
    ]

    def choices(self, width: int) -> Iterator[Choice]:
        """Give the facts of the evening, then those that come with the definition."""
        shown = _shown(self.evening)
        for position, (title, names) in enumerate(GROUPS.items()):
            if position:
                yield heading(_(title))
            for name in names:
                yield fact(name, _(LABELS[name]), shown[name], width)
            if name == "secretary":
                yield from self._organisers(width)
        yield from self._challenge(width)
        yield from self._area(width)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter changes only what is a field of the evening itself."""
        if action == "edit" and self.key not in LABELS:
            return False
        return super().check_action(action, parameters)

    def action_edit(self) -> None:
        """Change the facts that stand together with this one."""
        title, names = next((title, names) for title, names in GROUPS.items() if self.key in names)
        typed = _typed(self.evening)
        fields = [_field(name, typed[name]) for name in names]
        self.app.push_screen(
            EventForm(_(title), fields, lambda _values, changed: SessionEdited(changed), focus=self.key)
        )

    def _organisers(self, width: int) -> Iterator[Choice]:
        for position, row in enumerate(self.evening.organisers):
            name = name_in(self.evening, "parties", row.party)
            value = _("{party}, tekent: {signs}").format(party=name, signs=row.signs) if row.signs else name
            yield fact(f"organiser-{row.nr}", "" if position else _("Organisatie"), value, width)

    def _challenge(self, width: int) -> Iterator[Choice]:
        yield heading(_("De vraag"))
        if not self.evening.challenge:
            yield told(_("Er is geen startvraag opgegeven."), width, "quiet")
        for row in self.evening.challenge:
            label = _("Versie {n}").format(n=row.version or row.nr)
            when = " · ".join(part for part in (day_in_words(row.date), row.stage) if part)
            yield Choice(
                f"challenge-{row.nr}",
                (
                    *fact("", label, row.text, width, "strong").lines,
                    *(fact("", "", when, width, "quiet").lines if when else ()),
                    *(fact("", "", row.owner, width, "quiet").lines if row.owner else ()),
                    *(fact("", "", row.because, width).lines if row.because else ()),
                ),
            )

    def _area(self, width: int) -> Iterator[Choice]:
        area = self.evening.area_profile
        yield heading(_("Het gebied in feiten"))
        facts = {
            _("Woningen"): str(area.homes or ""),
            _("Inwoners"): str(area.residents or ""),
            _("Sociale huur"): f"{typed_number(area.social_rent_percent)} %" if area.social_rent_percent else "",
            _("75 jaar en ouder"): f"{typed_number(area.age_75_plus_percent)} %" if area.age_75_plus_percent else "",
            _("Gebouwd in"): area.building_years,
            _("Voorzieningen"): ", ".join(area.facilities),
            _("Wijkschouw"): day_in_words(area.walk_date),
            _("Deelnemers daaraan"): str(area.walk_participants or ""),
            _("Poster"): area.poster_note,
        }
        if not any(facts.values()):
            yield told(_("Er zijn geen feiten van het gebied opgegeven."), width, "quiet")
        else:
            for label, value in facts.items():
                yield fact(f"area-{label}", label, value, width)


def _typed(evening: Evening) -> Mapping[str, str]:
    """Give every field of the evening the way it is typed."""
    session = evening.session
    typed = {name: str(getattr(session, name)) for name in LABELS}
    return {
        **typed,
        "date": typed_date(session.date),
        "doors_open": typed_time(session.doors_open),
        "start": typed_time(session.start),
        "planned_end": typed_time(session.planned_end),
    }


def _shown(evening: Evening) -> Mapping[str, str]:
    """Give every field of the evening the way it is read."""
    session = evening.session
    return {
        **_typed(evening),
        "area_kind": _(AREA_KINDS[session.area_kind]),
        "language": _(LANGUAGE_NAMES[session.language]),
        "date": day_in_words(session.date),
        "doors_open": clock(session.doors_open),
        "start": clock(session.start),
        "planned_end": clock(session.planned_end),
    }


def _field(name: str, typed: str) -> Field:
    field = Field(name, _(LABELS[name]), typed)
    match name:
        case "area_kind":
            return field._replace(options=options(AREA_KINDS))
        case "language":
            return field._replace(options=options(LANGUAGE_NAMES))
        case "date":
            return field._replace(read=read_date, hint=_("bijvoorbeeld 19-11-2026"))
        case "doors_open" | "start" | "planned_end":
            return field._replace(read=read_time, hint=_("bijvoorbeeld 19:15"))
        case "quote":
            return field._replace(long=True)
        case _:
            return field
