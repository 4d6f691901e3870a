"""The signals of the whole evening as a list: each kind under its name with why it matters, what was dismissed last."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from jury.findings.signals import SIGNAL, SIGNALS, Signal, dismissed_by_subject
from jury.findings.what_signals_see import Seen
from jury.language import _
from jury.model.alliance import AND, Dismissed
from jury.model.evening import Evening
from jury.text import one_line
from jury.wording.codes import code_word
from jury.wording.names import name_in
from screens.toolkit.choices import Choice
from screens.toolkit.fitting import padded
from screens.toolkit.lines import EMPTY, Line, Piece, line, wrapped

LOOK, LOOKED_AT = "⚑", "✓"
NAME_WIDTH: Final = 38
"""The cells of a column with the names of plans; on a narrow screen it is less."""


class Item(NamedTuple):
    """One line of the list: what a signal sees, or saw when it was dismissed."""

    signal: str
    subject: str
    seen: Seen | None
    dismissed: Dismissed | None = None

    @property
    def key(self) -> str:
        """Give what tells one from another."""
        return f"{self.signal} {self.subject}"


def items(evening: Evening) -> tuple[Item, ...]:
    """Give what stands, kind by kind, and behind it what was dismissed, also where that is not so any more."""
    dismissed = dict(dismissed_by_subject(evening))
    found = [
        Item(signal.name, seen.subject, seen, dismissed.pop((signal.name, seen.subject), None))
        for signal in SIGNALS
        for seen in signal.see(evening, evening.in_play)
    ]
    stale = [Item(signal, subject, None, row) for (signal, subject), row in dismissed.items()]
    return tuple(sorted((*found, *stale), key=lambda item: item.dismissed is not None))


def signal_choices(evening: Evening, every: tuple[Item, ...], width: int) -> Iterator[Choice]:
    """Lay the list out."""
    before: str | None = None
    standing = [item for item in every if item.dismissed is None]
    for item in standing:
        if item.signal != before:
            if before is not None:
                yield Choice("", (EMPTY,))
            before = item.signal
            yield Choice("", _heading(SIGNAL[item.signal], width))
        yield Choice(item.key, _told(evening, item, width))
    if not standing:
        words = _("✓ Geen signalen: dwars door de plannen gekeken valt niets op.")
        yield Choice("", wrapped((Piece(words, "good"),), width))
    if len(standing) < len(every):
        yield Choice("", (EMPTY,))
        yield Choice("", (line(Piece(f"{LOOKED_AT} {_('bekeken, mag zo blijven')}", "good")),))
    for item in every[len(standing) :]:
        yield Choice(item.key, (*_told(evening, item, width), *_why(item, width)))


def _heading(signal: Signal, width: int) -> tuple[Line, ...]:
    word = signal.word
    name = line(Piece(f"{LOOK} {word[0].upper()}{word[1:]}  ", "accent"))
    return wrapped((Piece(_(signal.reason), "quiet"),), width, first=name, hang=2)


def _told(evening: Evening, item: Item, width: int) -> tuple[Line, ...]:
    """Tell of one subject; a plan stands before it by name, what is about others names them itself."""
    sentence = item.seen.sentence if item.seen else _gone(item)
    ink = "quiet" if item.dismissed else "plain"
    if item.seen and item.seen.plans != (item.subject,):
        return wrapped((Piece(sentence, ink),), width, first=line("  "), hang=2)
    room = min(NAME_WIDTH, width * 2 // 5)
    name = line("  ", Piece(f"{padded(_name(evening, item), room - 4)}  ", ink))
    return wrapped((Piece(sentence, ink),), width, first=name, hang=room)


def _gone(item: Item) -> str:
    word = code_word("dismissed", "signal", item.signal)
    return _("{signal}: dat is nu niet meer zo.").format(signal=f"{word[:1].upper()}{word[1:]}")


def _name(evening: Evening, item: Item) -> str:
    """Name the subject of a signal; of one that is not there any more the id says what it was."""
    table = SIGNAL[item.signal].table if item.signal in SIGNAL else ""
    return ", ".join(name_in(evening, table, id) for id in item.subject.split(AND))


def _why(item: Item, width: int) -> tuple[Line, ...]:
    if item.dismissed is None:
        return ()
    text = _("Reden: {reason}").format(reason=one_line(item.dismissed.reason))
    return wrapped((Piece(text, "quiet"),), width, first=line(Piece(f"  {LOOKED_AT} ", "good")), hang=4)
