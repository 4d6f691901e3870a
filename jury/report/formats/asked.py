"""What a form is written of: the evening, and how it is wanted."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jury.model.evening import Evening
from jury.report.building.build import build_report
from jury.report.document.blocks import Blocks
from jury.report.document.marks import without_marks
from jury.report.formats.as_markdown import marked_of
from jury.report.formats.how_far import HowFar
from jury.report.model.report import Report
from jury.report.templating.filling import filled, filled_pages, set_page
from jury.session.clock import now
from jury.session.journal import Head, Kept
from jury.session.versions import Earlier

if TYPE_CHECKING:
    from jury.report.templating.typesetting import Kind


@dataclass(frozen=True)
class Asked:
    """An evening to write of; the report is made only for a form that needs it, and once.

    `head` is the last entry of the journal and `earlier` the version before, as in `build_report`. Without a language
    it is that of the session, without a folder of templates ours. What is told of a day is told of today, unless
    another is asked for. `ending` is how the name of the file ends, for a form that knows more kinds of file than one;
    without it, that is the usual one. What takes long tells `how_far` it is. Only a form that is `locked` is given what
    the file keeps, and a passphrase to lock it with.
    """

    evening: Evening
    head: Head
    earlier: Earlier | None = None
    wanted_language: str | None = None
    template: Path | None = None
    wanted_day: dt.date | None = None
    ending: str = ""
    kept: Kept | None = None
    passphrase: str = field(default="", repr=False)
    how_far: HowFar = field(default_factory=HowFar, repr=False, compare=False)

    @property
    def language(self) -> str:
        """The language to write in."""
        return self.wanted_language or self.evening.session.language

    @property
    def day(self) -> dt.date:
        """The day on which is looked at what became of the agreements."""
        return self.wanted_day or now().date()

    @cached_property
    def report(self) -> Report:
        """The public model of the evening."""
        return build_report(self.evening, self.head, self.language, self.earlier)

    @property
    def markdown(self) -> str:
        """The juryrapport in Markdown, as it is published.

        Raises:
            WrongTemplate: a template of her own cannot be used as it is.
        """
        return without_marks(self._marked)

    @cached_property
    def document(self) -> Blocks:
        """The juryrapport as a document, for every form with a layout.

        Raises:
            WrongTemplate: a template of her own cannot be used as it is.
        """
        from jury.report.document.reading import document_of

        return document_of(self._marked)

    @cached_property
    def _marked(self) -> str:
        if self.template is None:
            return marked_of(self.report)
        from jury.report.templating.environment import title_of
        from jury.report.templating.own_template import report_template, with_own_template

        own = report_template(self.template)
        if own is None:
            return marked_of(self.report)
        given = {"report": self.report, "title": title_of(self.report)}
        return with_own_template(self.template, own, self.language, [given])[0]

    def has_own(self, template: str) -> bool:
        """Say whether this template stands in her folder."""
        return self.template is not None and (self.template / template).is_file()

    def filled(self, template: str, **given: Any) -> str:
        """Write a text in Markdown with what its template is given: ours, or what stands in for it in her folder.

        Raises:
            WrongTemplate: a template of her own cannot be used as it is.
        """
        return filled(template, self.language, self.template, given)

    def page(self, template: str, style: str, *, fonts: bool = False, **given: Any) -> str:
        """Write a page with what its template is given, as `filled`; a style of her own comes on top of ours.

        Where ours holds `fonts`, they are in the page itself.

        Raises:
            WrongTemplate: as for `filled`.
        """
        return filled_pages(template, self.language, self.template, style, [given], fonts=fonts)[0]

    def pages(
        self, template: str, style: str, copies: Iterable[Mapping[str, Any]], *, fonts: bool = False
    ) -> Sequence[str]:
        """Write as many pages as there are copies, each with what its template is given for it, as `page`.

        Raises:
            WrongTemplate: as for `filled`.
        """
        return filled_pages(template, self.language, self.template, style, copies, fonts=fonts)

    def typeset(self, template: str, told: Mapping[str, Any], kind: "Kind" = "pdf") -> bytes:
        """Set a page of this evening with what its template is told: ours, or what stands in for it in her folder.

        Raises:
            JuryError: the part that sets pages is not installed.
            WrongTemplate: as for `filled`.
        """
        return set_page(template, self.template, told, self.report.cover.date, kind)
