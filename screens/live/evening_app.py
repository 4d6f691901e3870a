"""An app on which the evening is changed: one way from a key to the disk, and an answer to every change."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from jury.errors import ChangedBehind, Conflict, CountedOtherwise, ReasonNeeded, RuleBroken
from jury.language import _, ngettext
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.round.event import Event
from jury.session.author import Author
from jury.session.file import SessionFile, read_only
from jury.text import one_line
from screens.live.answer import Answer, LeftAlone, Outcome, Refused, Taken
from screens.live.follower import LookFailed
from screens.live.following import Changing, Following
from screens.live.keeper import FileBehind, Keeper, Look, Wish, WishSettled
from screens.live.live_app import LiveApp
from screens.live.saved import Saved

BEHIND_NAMED: Final = 3
"""As many changes behind the journal as a notice has room for."""


class EveningApp(LiveApp[Evening]):
    """Follows an evening and records what happens on it. Its screens never write: they call `record`."""

    follower: Keeper | None
    saved = Saved.YES

    @property
    def has_evening(self) -> bool:
        """True once an evening is open."""
        return self.follower is not None

    @property
    def evening(self) -> Evening:
        """The evening as it is shown now."""
        return self.view

    @property
    def marks_covered(self) -> bool:
        """True while no message may hold a mark: others may read along."""
        return False

    @property
    def file(self) -> Path:
        """The session file."""
        return self._keeper.path

    @property
    def _keeper(self) -> Keeper:
        assert self.follower is not None
        return self.follower

    @property
    def changing(self) -> list[Changing]:
        """The screens that are up on which the evening is changed, the lowest first."""
        return [screen for screen in self.screen_stack if isinstance(screen, Changing) and screen.is_mounted]

    def end(self, code: int) -> None:
        """End, and keep what is half typed as far as it can be kept."""
        for screen in self.changing:
            screen.keep_typing()
        super().end(code)

    def record(
        self,
        event: Event,
        reason: str | None = None,
        *,
        quietly: bool = False,
        by: Author | None = None,
        seen: Changes | None = None,
    ) -> Answer:
        """Take in what happened; it is painted at once and written behind the screen.

        A change that needs a reason and has none asks for it first. What is refused is said in the corner, unless
        whoever records it says it elsewhere: `quietly`. What is done on behalf of another than whoever works here,
        such as the clock, is `by` that one; undo leaves it alone. `seen` is what it did when she began to type: what
        somebody else wrote since is only replaced after asking.
        """
        answer = Answer() if quietly else Answer().then(self._tell_refusal)
        self._take_in(event, reason, answer, by, seen=seen)
        return answer

    def _take_in(
        self,
        event: Event,
        reason: str | None,
        answer: Answer,
        by: Author | None,
        *,
        asked: bool = False,
        seen: Changes | None = None,
    ) -> None:
        keeper, before = self._keeper, self.evening
        try:
            changed = keeper.record(event, reason, answer, by, seen)
        except ReasonNeeded:
            self._take_in_with_reason(event, answer, by, seen)
        except (RuleBroken, ChangedBehind) as error:
            if isinstance(error, CountedOtherwise):
                keeper.ask(partial(SessionFile.keep_counts, refused=error))
            answer.settle(Refused(error))
        else:
            if changed:
                self._show_typed(before, self.changed_with_reason(event, before) if asked else "")

    def _show_typed(self, before: Evening, changed: str) -> None:
        """Show what was typed, then have it written; `changed` says what became another where a reason was asked."""
        self.saved = Saved.BUSY
        self.paint_the_view()
        self.call_after_refresh(self._keeper.release)
        if said := "\n".join(filter(None, (changed, self.moved(before)))):
            self.notify(said, markup=False, timeout=8)

    def changed_with_reason(self, event: Event, before: Evening) -> str:
        """Say what became another by a change whose reason was asked."""
        from jury.telling.asking import marks_changed

        return marks_changed(event.what, event.changes(before), before, covered=self.marks_covered)

    def _take_in_with_reason(
        self, event: Event, answer: Answer, by: Author | None, seen: Changes | None = None
    ) -> None:
        """Ask for the reason; what is not allowed even with one is refused at once, what changes nothing needs none."""
        try:
            changes = event.changes(self.evening)
        except RuleBroken as error:
            answer.settle(Refused(error))
            return

        def given(reason: str | None) -> None:
            if reason:
                self._take_in(event, reason, answer, by, asked=True, seen=seen)
            else:
                answer.settle(LeftAlone(already=False))

        if changes:
            self.ask_reason(event, changes, given)
        else:
            answer.shown = True
            answer.settle(LeftAlone(already=True))

    def needs_reason(self, event: Event) -> bool:
        """Say whether a reason would be asked for a change, as the evening is shown now."""
        try:
            event.decided(self.evening)
        except ReasonNeeded:
            return True
        except RuleBroken:
            return False
        return False

    def ask_reason(self, event: Event, changes: Changes, given: Callable[[str | None], None]) -> None:
        """Ask for the reason of a change and pass it on; None where she leaves it, or where nobody can be asked."""
        given(None)

    def ask_to_replace(self, conflict: Conflict, given: Callable[[bool | None], None]) -> None:
        """Ask whether what somebody else wrote meanwhile is replaced; no where nobody can be asked."""
        given(False)

    def moved(self, before: Evening) -> str:
        """Say what a change did to the ranking, as far as that may be seen here; nothing where it is nobody's."""
        return ""

    def undo(self) -> Answer:
        """Take the last change back."""
        answer = Answer().then(self._tell_refusal).then(self.tell_undone)
        self._keeper.undo(answer)
        return answer

    def _undo_with_reason(self, wish: Wish) -> None:
        """Ask why the last change is taken back, where the hall has seen what that could change."""
        wish.answer.shown = False

        def given(reason: str | None) -> None:
            if reason:
                self._keeper.undo(wish.answer, reason)
            else:
                wish.answer.settle(LeftAlone(already=False))

        self.ask_why_undo(given)

    def ask_why_undo(self, given: Callable[[str | None], None]) -> None:
        """Ask why a change is taken back; None where she leaves it, or where nobody can be asked."""
        given(None)

    def ask(self, look: Look) -> None:
        """Have somebody look into the file, behind everything that was typed before."""
        self._keeper.ask(look)

    def on_wish_settled(self, message: WishSettled) -> None:
        """Answer a change, and show what the file holds since."""
        wish, outcome = message.wish, message.outcome
        if message.keeper is not self.follower:  # she went to another evening meanwhile
            wish.answer.settle(outcome)
        elif wish.event is not None and message.lacks_reason:
            self._show_settled(message, Saved.YES)
            wish.answer.shown = False
            self._take_in_with_reason(wish.event, wish.answer, wish.by)
        elif message.lacks_reason:
            self._show_settled(message, Saved.YES)
            self._undo_with_reason(wish)
        elif wish.event is not None and message.replaces_anothers:
            self._show_settled(message, Saved.YES)
            self._take_in_over_another(wish, outcome)
        elif isinstance(outcome, Refused):
            # Answered before the evening without it is shown: by then what was typed has to stand elsewhere.
            wish.answer.settle(outcome)
            self._show_settled(message, self.saved if wish.event is None else Saved.NO)
        else:
            self._show_settled(message, Saved.YES)
            wish.answer.settle(outcome)

    def _take_in_over_another(self, wish: Wish, refused: Outcome) -> None:
        """Ask, now that she sees what somebody else wrote, and take the change in after yes."""
        assert wish.event is not None
        assert isinstance(refused, Refused)
        assert isinstance(refused.error, Conflict)
        event = wish.event
        wish.answer.shown = False

        def given(replace: bool | None) -> None:
            if replace:
                self._take_in(event, wish.reason, wish.answer, wish.by)
            else:
                wish.answer.settle(LeftAlone(already=False))

        self.ask_to_replace(refused.error, given)

    def on_look_failed(self, message: LookFailed) -> None:
        """Say it, and no longer that all is saved where the file itself is out of sight."""
        super().on_look_failed(message)
        if message.out_of_sight and self.saved is Saved.YES:
            self._say_saved(Saved.NO)

    def on_file_behind(self, message: FileBehind) -> None:
        """Say that nothing is written any more, and why."""
        if message.keeper is self.follower:
            self.tell_behind()

    def tell_newer(self) -> None:
        """Say that the file was of an older version and is not any more, and where it stands as it was."""
        copy = self._keeper.made_newer
        if copy is not None:
            said = _("Dit bestand was van een oudere versie en is bijgewerkt. Zoals het was, staat het in {name}.")
            self.notify(said.format(name=one_line(copy.name)), markup=False, timeout=12)

    def tell_behind(self) -> None:
        """Say what changed behind the journal where anything did; from here on the evening is only read."""
        keeper = self._keeper
        if not keeper.behind:
            return
        self._say_saved(Saved.NEVER)
        error = read_only(keeper.path)
        self.tell(ChangedBehind(*error.faults, *_few(keeper.behind), remedy=error.remedy, path=keeper.path))

    def _show_settled(self, settled: WishSettled, saved: Saved) -> None:
        if settled.keeper.settle(settled):
            self.paint_the_view()
        if saved is not self.saved and (saved is Saved.NO or not settled.keeper.unsaved):
            self._say_saved(saved)

    def _say_saved(self, saved: Saved) -> None:
        self.saved = saved
        for screen in self.changing:
            screen.refresh_header()

    def _tell_refusal(self, outcome: Outcome) -> None:
        if isinstance(outcome, Refused):
            self.tell(outcome.error)

    def tell_undone(self, outcome: Outcome) -> None:
        """Show where the last change stood and say what it was, but not to the juror behind a card of their own."""
        from jury.telling.journal import taken_back_in_words

        if not isinstance(outcome, Taken) or outcome.undone is None:
            return
        for screen in self.changing:
            screen.taken_back(outcome.entry.changes)
        if not (self.screen.is_modal and isinstance(self.screen, Following)):
            covered = self.marks_covered
            said = taken_back_in_words(outcome.undone, outcome.entry, self.evening, covered=covered)
            moved = self.moved(self.evening.after(outcome.undone.changes))
            self.notify(f"{said}\n{moved}".strip(), markup=False, timeout=8 if moved else 6)


def _few(places: Sequence[str]) -> Iterator[str]:
    """Name as many places as there is room for, and count the rest."""
    yield from (f"⚑ {place}" for place in places[:BEHIND_NAMED])
    if rest := len(places[BEHIND_NAMED:]):
        yield ngettext("En nog {n} verschil.", "En nog {n} verschillen.", rest).format(n=rest)
