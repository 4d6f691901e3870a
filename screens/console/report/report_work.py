"""The work behind the mode Rapport, done in a thread of its own: write the report, lay it out, save it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from jury.findings.obstacle import Obstacle
from jury.findings.obstacles import obstacles
from jury.model.evening import Evening
from jury.model.rows import Settled
from jury.report.formats.how_far import HowFar, nobody
from jury.session.journal import Head, Kept
from jury.session.versions import Earlier
from screens.toolkit.lines import Line
from screens.toolkit.markdown_blocks import Block, blocks_of
from screens.toolkit.markdown_page import markdown_lines


@dataclass(frozen=True)
class Request:
    """A report to write: of this evening and what was final before it, in which language.

    With a `target` it goes to that file, in the form of this name; it may also be another form than a report. One that
    is locked is written of all that the file `kept`, with a passphrase.
    """

    evening: Evening
    head: Head
    earlier: Earlier | None
    language: str | None
    target: Path | None = None
    form: str = ""
    replace: bool = False
    kept: Kept | None = None
    passphrase: str = field(default="", repr=False)


@dataclass(frozen=True)
class Preview:
    """A report as blocks, laid out for a number of cells, with what stands in the way of it and what was looked at."""

    blocks: Sequence[Block]
    lines: Sequence[Line]
    width: int
    found: Sequence[Obstacle]
    looked_at: Sequence[Settled]

    def lines_for(self, width: int) -> Sequence[Line]:
        """Give the lines for a number of cells; those that are there already cost nothing."""
        return self.lines if width == self.width else markdown_lines(self.blocks, width)


def preview_of(request: Request, width: int) -> Preview:
    """Write a report and lay it out.

    Raises:
        JuryError: it cannot be written.
    """
    from jury.report import render_report
    from jury.report.document.reading import without_front_matter

    blocks = blocks_of(
        without_front_matter(render_report(request.evening, request.head, request.language, request.earlier))
    )
    return Preview(blocks, markdown_lines(blocks, width), width, obstacles(request.evening), request.evening.settled)


def save(request: Request, target: Path, source: Path, tell: Callable[[float], object] = nobody) -> None:
    """Write a form to a file, and tell how far it is; one that is not for everybody can be read by its owner only.

    Raises:
        JuryError: it cannot be written, or the folder does not take it.
    """
    from jury.disk.write_folder import write_out
    from jury.report.formats.asked import Asked
    from jury.report.formats.every_format import BY_NAME

    form = BY_NAME[request.form]
    asked = Asked(
        request.evening,
        request.head,
        request.earlier,
        request.language,
        ending=target.suffix.casefold(),
        kept=request.kept,
        passphrase=request.passphrase,
        how_far=HowFar(tell),
    )
    written = form.write(asked)
    private = not form.is_public(request.evening)
    write_out(target, written, force=request.replace, source=source, private=private)
