"""A new evening: six questions, or a definition and where to put it."""

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

from jury.errors import CannotWrite, JuryError
from jury.example.blank_evening import names, new_evening
from jury.language import _, ngettext
from jury.model.tables import Records
from jury.session.author import SECRETARY, author
from jury.session.creation import create
from jury.text import one_line, slug
from jury.wording.codes import CODE_WORDS
from screens.forms.form import Field, FormDialog, Values
from screens.forms.options import NOTHING, options
from screens.forms.typed_values import read_date
from screens.toolkit.one_of import Option

ENDING = ".jury"
Made = Callable[[Path], None]
"""Called with the file of the evening that was made."""


class NewEveningDialog(FormDialog):
    """Asks title, what kind of area and which, date, jury and place, and makes the evening."""

    KEEP = _("Maken")

    def __init__(self, folder: Path, who: str, made: Made) -> None:
        super().__init__(
            _("Een nieuwe avond"),
            [
                Field("title", _("Titel"), hint=_("Slotavond van de alliantie in …")),
                Field("area_kind", _("Wat is het?"), options=_kinds()),
                Field("area", _("Naam daarvan")),
                Field("date", _("Datum"), read=read_date, hint=_("bijvoorbeeld 19-11-2026")),
                Field("jurors", _("Jury"), hint=_("namen, met komma’s ertussen")),
                Field("place", _("Waar bewaren"), f"{folder}{os.sep}"),
            ],
            intro=_("Zes criteria staan klaar; plannen en de rest komen daarna. U kunt alles nog wijzigen."),
        )
        self._folder = folder
        self._who = who
        self._made = made

    def given(self, values: Values, changed: Values) -> None:
        """Make the evening, or say what is in the way."""
        title = str(values["title"] or "")
        date = dt.date.fromisoformat(str(values["date"])) if values["date"] else None
        jurors = names(str(values["jurors"] or ""))
        kind = str(values["area_kind"] or "")
        if not kind:
            self.complain(_("Kies wat het is, bijvoorbeeld een wijk of een dorp."), "area_kind")
            return
        try:
            records = new_evening(title, str(values["area"] or ""), date, jurors, area_kind=kind)
        except JuryError as error:
            self.complain(str(error), "jurors" if title else "title")
            return
        try:
            made = make(str(values["place"] or ""), self._folder, slug(title), records)
        except JuryError as error:
            self.complain(str(error), "place")
            return
        self.close()
        self._made(made)
        if jurors:
            count = ngettext("{n} jurylid: {names}.", "{n} juryleden: {names}.", len(jurors))
            said = count.format(n=len(jurors), names=", ".join(map(one_line, jurors)))
            self.app.notify(said, markup=False, timeout=8)


def _kinds() -> tuple[Option, ...]:
    """Give the kinds of area to choose from, none of them chosen: it stands in every sentence about it."""
    return (NOTHING, *options(CODE_WORDS["session", "area_kind"]))


class PlaceDialog(FormDialog):
    """Asks where the evening that is made of a file goes, and makes it there; `place` is what is proposed."""

    KEEP = _("Maken")

    def __init__(self, place: Path, records: Records, title: str, who: str, made: Made, *, intro: str = "") -> None:
        intro = intro or _(
            "Dit is een definitie. Daar komt een nieuwe avond van; de definitie zelf blijft zoals zij is."
        )
        super().__init__(title, [Field("place", _("Waar bewaren"), str(place))], intro=intro)
        self._place = place
        self._records = records
        self._who = who
        self._made = made

    def given(self, values: Values, changed: Values) -> None:
        """Make the evening, or say what is in the way."""
        try:
            made = make(str(values["place"] or ""), self._place.parent, self._place.stem, self._records)
        except JuryError as error:
            self.complain(str(error), "place")
            return
        self.close()
        self._made(made)


def make(typed: str, base: Path, name: str, records: Records) -> Path:
    """Make a session file where somebody typed: in a folder under the name of the evening, else as it was typed.

    Raises:
        CannotWrite: there is something at that place, or no disk takes a file there.
    """
    path = base / os.path.expanduser(typed)
    try:
        path = path / f"{name}{ENDING}" if path.is_dir() else path
        path = path if path.suffix else path.with_suffix(ENDING)
        create(path, records, by=author(SECRETARY, "console"))
    except (OSError, ValueError) as error:
        raise CannotWrite(_("Daar kan geen bestand komen: {path}.").format(path=path)) from error
    return path
