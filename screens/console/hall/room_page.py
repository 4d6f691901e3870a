"""What the room sees now and what comes next, as the secretary reads it: never a mark, a place or a verdict."""

from collections.abc import Iterator
from typing import Final

from jury.language import NO_BREAK, _, ngettext
from jury.model.evening import Evening
from jury.model.talk import ATTENDANCE_KINDS
from jury.publication.reveal_steps import ToldLines, told_of
from jury.round.stage import coming_cue
from jury.running.cues import OF_THE_OUTCOME, Cue, jury_at_work
from jury.running.timetable import TimedCue, Timetable
from jury.standings.progress import plan_progress
from jury.text import clean, one_line
from jury.wording.codes import code_word
from jury.wording.dates import day_in_words
from jury.wording.running import behind_in_words, minutes_and_seconds
from jury.wording.values import typed_time
from screens.console.pitch.plan_head import progress_words
from screens.toolkit.lines import EMPTY, Line, Piece, indented, line, wrapped

INDENT: Final = 2
COMES_BACK: Final = ("agreements", "closing")
"""The cues at which all agree on a day to come back, or hear of it."""


def room_lines(evening: Evening, table: Timetable, under: str, width: int, *, peeking: bool) -> Iterator[Line]:
    """Lay out what the room sees, what comes next, and the cue under the cursor where that is another one.

    What the next step of the reveal tells is covered, unless she is `peeking`.
    """
    current = table.cues[table.current] if table.current is not None else None
    following = coming_cue(evening)
    yield line(Piece(_("DE ZAAL ZIET"), "quiet"))
    yield from _seen(evening, current, width)
    yield from _counted(evening, width, of_kinds=current is None or current.cue.kind == "welcome")
    yield EMPTY
    yield line(Piece(_("STRAKS"), "quiet"))
    yield from _next(evening, following, width, peeking=peeking)
    chosen = next((each for each in table.cues if each.cue.id == under), None)
    shown = {each.id for each in (current.cue if current else None, following) if each is not None}
    if chosen is not None and chosen.cue.id not in shown:
        yield EMPTY
        yield line(Piece(_("ONDER DE CURSOR"), "quiet"))
        yield from _chosen(evening, chosen, width)


def on_time(table: Timetable) -> str:
    """Say whether the evening is on time and when it ends; nothing where nobody said when it begins."""
    if table.behind is None:
        return ""
    return _("{behind} klaar om {expected}").format(
        behind=f"{behind_in_words(table.behind).rstrip('.')} ·", expected=typed_time(table.expected_end)
    )


def planned_end(table: Timetable) -> str:
    """Say when the evening was planned to end, where somebody said when it begins."""
    return _("gepland {time}").format(time=typed_time(table.planned_end)) if table.planned_end else ""


def _seen(evening: Evening, current: TimedCue | None, width: int) -> Iterator[Line]:
    stage = evening.stage
    if stage.alarm:
        yield from _told(Piece(_("⚑ de noodtekst · ! haalt hem weg"), "alert"), width)
    elif stage.blank:
        yield from _told(Piece(_("niets: het scherm is donker"), "heading"), width)
    if current is None:
        yield from _told(Piece(_("de titel van de avond · Spatie begint"), "heading"), width)
        yield from _told(Piece(_("Ctrl+D: alles klaar?"), "quiet"), width)
        yield from _message(evening, width)
        yield from _missing(evening, width)
        return
    yield from _titled(evening, current.cue, "strong", width)
    if current.cue.proposal:
        yield from _told(progress_words(plan_progress(evening, current.cue.proposal)), width)
    elif jury_at_work(evening, current.cue):
        yield from _told(Piece(_("de jury is nog aan het werk"), "quiet"), width)
    yield from _outcome(stage.told, "plain", width)
    if stage.retraction:
        yield from _told(Piece(one_line(stage.retraction), "alert"), width)
    yield from _about(evening, current.cue, width)
    if current.cue.text and current.cue.kind != "reveal":
        yield from _told(Piece(clean(current.cue.text), "quiet"), width)
    yield from _message(evening, width)


def _about(evening: Evening, cue: Cue, width: int) -> Iterator[Line]:
    """Name what the hall turns to: its tables, or the day on which all come back."""
    if cue.kind == "tables":
        for table in evening.tables:
            yield from _told(Piece(one_line(table.name)), width)
    if cue.kind in COMES_BACK:
        back = evening.session.return_date
        told = (
            _("We kijken samen terug op {day}.").format(day=day_in_words(back))
            if back
            else _("⚑ Nog geen dag om samen terug te kijken. Die staat bij Avond (F8).")
        )
        yield from _told(Piece(told, "plain" if back else "accent"), width)


def people_in_words(people: int) -> str:
    """Say how many people were counted."""
    return ngettext("{n} mens geteld", "{n} mensen geteld", people).format(n=people)


def _counted(evening: Evening, width: int, *, of_kinds: bool) -> Iterator[Line]:
    """Say how many people are there as far as somebody counted; while they come in also of which kinds."""
    if not evening.attendance:
        return
    people = {kind: sum(row.count_ for row in evening.attendance if row.kind == kind) for kind in ATTENDANCE_KINDS}
    yield from _told(Piece(people_in_words(sum(people.values()))), width)
    if of_kinds:
        words = (f"{code_word('attendance', 'kind', kind)}{NO_BREAK}{people[kind]}" for kind in people if people[kind])
        yield from _told(Piece(" · ".join(words), "quiet"), width)


def _message(evening: Evening, width: int) -> Iterator[Line]:
    """Give the message that the hall reads, and the key that takes it away."""
    if evening.stage.message:
        yield from _told(Piece(f"✉ {one_line(evening.stage.message)}", "heading"), width)
        yield from _told(Piece(_("⌫ haalt het bericht weg"), "quiet"), width)


def _missing(evening: Evening, width: int) -> Iterator[Line]:
    """Say what the rundown still lacks before the evening begins, and where to give it."""
    if not evening.proposals:
        yield from _told(Piece(_("Er zijn nog geen plannen. Bij Plannen (F2) komen ze erbij."), "quiet"), width)
    if not evening.attendance:
        yield from _told(Piece(_("o telt wie er binnenkomt"), "quiet"), width)
    if evening.session.start is None:
        yield from _told(Piece(_("Zonder begintijd geen geplande tijden. Die staat bij Avond (F8)."), "quiet"), width)


def _next(evening: Evening, following: Cue | None, width: int, *, peeking: bool) -> Iterator[Line]:
    if following is None:
        yield from _told(Piece(_("niets meer"), "quiet"), width)
        return
    yield from _titled(evening, following, "plain", width)
    if following.kind not in OF_THE_OUTCOME:
        return
    if not peeking:
        yield from _told(Piece(_("bedekt · z toont hem even"), "quiet"), width)
    elif jury_at_work(evening, following):
        yield from _told(Piece(_("de jury is nog aan het werk"), "quiet"), width)
    else:
        yield from _outcome(told_of(evening, following), "accent", width)


def _outcome(told: ToldLines, ink: str, width: int) -> Iterator[Line]:
    """Give the lines of a step of the reveal."""
    for each in told:
        place = f"{each.place}. " if each.place is not None else ""
        yield from _told(Piece(" · ".join(filter(None, (f"{place}{each.title}", each.mark, each.words))), ink), width)


def _chosen(evening: Evening, timed: TimedCue, width: int) -> Iterator[Line]:
    yield from _titled(evening, timed.cue, "plain", width)
    yield from _about(evening, timed.cue, width)
    yield from _told(Piece(_("duurt {time}").format(time=minutes_and_seconds(timed.cue.seconds)), "quiet"), width)
    if timed.cue.text:
        yield from _told(Piece(clean(timed.cue.text)), width)


def _titled(evening: Evening, cue: Cue, ink: str, width: int) -> Iterator[Line]:
    number = f"{evening.numbers[cue.proposal]} " if cue.proposal else ""
    yield from _told(Piece(f"{number}{cue.title}", ink), width)


def _told(piece: Piece, width: int) -> Iterator[Line]:
    for each in wrapped((piece,), width - INDENT):
        yield indented(each, INDENT)
