"""What the modes have in common that the hall may not see: a curtain that asks before it shows."""

from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container

from jury.language import _
from jury.model.evening import Evening
from jury.model.rows import Phase
from screens.console.curtain import Curtain
from screens.console.mode import ModeScreen

PRIVATE_MODES: Final = ("standings", "deliberation", "report", "weighing")
"""Lifted in one of them, the curtain stays up while she goes between them, and falls when she goes elsewhere."""


class PrivateMode(ModeScreen):
    """A mode behind a curtain. A mode of this kind composes `secret_body` and paints in `show_secret`."""

    SECRET: ClassVar[str] = ""
    """What the curtain says that it hides."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("h", "hide", _("geheim"), id="private.hide", tooltip=_("Alles meteen verbergen voor de zaal")),
        Binding("u", "take_back", _("terug"), id="private.undo", show=False, tooltip=_("De laatste wijziging terug")),
    ]

    def body(self) -> ComposeResult:
        """Compose the curtain, and what is behind it.

        Both are in a container of their own: which of them shows has no say over whether the mode shows at all.
        """
        with Container():
            yield Curtain(self.SECRET)
            with Container(id="secret"):
                yield from self.secret_body()

    def secret_body(self) -> ComposeResult:
        """Compose what is behind the curtain."""
        yield from ()

    def show_secret(self, evening: Evening) -> None:
        """Paint the evening; only called while the curtain is up."""

    def secret(self, evening: Evening) -> bool:
        """Say whether there is anything to hide: not before the jury may give marks."""
        return evening.frozen

    def focus_first(self) -> None:
        """Put the focus where the work is, once the curtain is up."""

    @property
    def lifted(self) -> bool:
        """True while the hall is not looking, or may."""
        return self.app.curtain_lifted or not self.secret(self.app.evening)

    @property
    def showing(self) -> bool:
        """True once what is behind the curtain is on the screen: keys may be asked for before anything is there."""
        return self.has_class("-lifted")

    def show(self, evening: Evening) -> None:
        """Paint the evening, or the curtain before it."""
        self._draw()
        if self.lifted:
            self.show_secret(evening)

    def on_screen_resume(self) -> None:
        """Paint what changed meanwhile, and the curtain where another mode lifted it or let it fall."""
        if self.lifted != self.has_class("-lifted"):
            self._shown = None
        super().on_screen_resume()

    def on_screen_suspend(self) -> None:
        """Let the curtain fall when she leaves for a mode that the hall may see."""
        if self.app.current_mode not in PRIVATE_MODES:
            self.app.curtain_lifted = False

    @on(Curtain.Lifted)
    def _lift(self) -> None:
        self.app.curtain_lifted = True
        self.show(self.app.evening)
        self.refresh_header()

    def action_hide(self) -> None:
        """Let the curtain fall."""
        self.app.curtain_lifted = False
        self._draw()
        self.refresh_header()

    def action_take_back(self) -> None:
        """Take the last change back."""
        self.app.undo()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer nothing that works on what cannot be seen."""
        if action == "hide":
            return self.app.curtain_lifted and self.secret(self.app.evening)
        if action == "take_back":
            return self.showing and self.app.evening.phase is not Phase.FINAL
        return self.showing

    def _draw(self) -> None:
        up, was_up = self.lifted, self.has_class("-lifted")
        self.set_class(up, "-lifted")
        self.query_one(Curtain).display = not up
        self.query_one("#secret").display = up
        if up and not was_up:
            self.focus_first()
        elif not up:
            self.query_one(Curtain).focus()
        self.refresh_bindings()
