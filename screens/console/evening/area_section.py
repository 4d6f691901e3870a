"""Gebied en vraag: what the evening is about, and the area in themes, measures and facts."""

from collections.abc import Iterator
from typing import ClassVar, Final

from jury.language import _
from jury.wording.area import area_named, label_here
from jury.wording.fields import FIELD_WORDS
from screens.console.evening.layout import fact, heading, told
from screens.console.evening.row_section import Standing
from screens.console.evening.shelf_section import ShelfSection, keys_of
from screens.console.evening.shelves import OF_THE_AREA
from screens.forms.options import shown
from screens.toolkit.choices import Choice

FACT: Final = "area-"
"""What the key of a fact of the area begins with."""


class AreaSection(ShelfSection):
    """The question, the themes and the measures, and under them the facts of the area."""

    NAME = "area"
    LABEL = _("Gebied en vraag")
    SHELVES = OF_THE_AREA
    SHOWS: ClassVar[dict[str, str]] = {**keys_of(OF_THE_AREA), "area_profile": FACT + "{id}"}
    HELP = _(
        "Waar de avond over gaat: de vraag, wat we samen willen, thema’s, doelen, maatregelen, en het gebied in "
        "cijfers, kansen, bronnen en feiten."
    )

    def choices(self, width: int) -> Iterator[Choice]:
        """Give the tables, then the facts of the area."""
        yield from super().choices(width)
        yield heading(_("{area} in feiten").format(area=area_named(self.evening)))
        facts = {name: shown(self.evening, "area_profile", name) for name in FIELD_WORDS["area_profile"]}
        if not any(facts.values()):
            nothing = _("Nog geen feiten van het gebied. Enter vult ze in.")
            yield told(nothing, width, "quiet", self.key_of("area_profile", "homes"))
        else:
            for name, value in facts.items():
                yield fact(
                    FACT + name, label_here(self.evening, "area_profile", name), value.replace("\n", ", "), width
                )

    def standing(self) -> Standing | None:
        """Give the row under the cursor; of the facts the form begins in this one."""
        field = self.key.removeprefix(FACT)
        if self.key.startswith(FACT) and field in FIELD_WORDS["area_profile"]:
            return Standing("area_profile", self.evening.area_profile, focus=field)
        return super().standing()
