"""What a form is written of: the evening, and how it is wanted."""

import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from jury.model.evening import Evening
from jury.report.building.build import build_report
from jury.report.document.blocks import Blocks
from jury.report.document.marks import without_marks
from jury.report.formats.as_markdown import marked_of
from jury.report.model.report import Report
from jury.session.clock import now
from jury.session.journal import Head, Kept
from jury.session.versions import Earlier


@dataclass(frozen=True)
class Asked:
    """An evening to write of; the report is made only for a form that needs it, and once.

    `head` is the last entry of the journal and `earlier` the version before, as in `build_report`. Without a language
    it is that of the session, without a folder of templates ours. What is told of a day is told of today, unless
    another is asked for. `ending` is how the name of the file ends, for a form that knows more kinds of file than one;
    without it, that is the usual one. Only a form that is `locked` is given what the file keeps, and a passphrase to
    lock it with.
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
        from jury.report.templating.own_template import with_own_template

        return with_own_template(self.template, self.report)
