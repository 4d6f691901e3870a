"""A form of numbers under which their total stands, and goes along while they are typed."""

from abc import abstractmethod

from textual.app import ComposeResult
from textual.widgets import Static

from screens.forms.form import FormDialog


class Totalled(FormDialog):
    """Says under its fields what the numbers in them come to."""

    def sheet(self) -> ComposeResult:
        """Compose the fields, and the total under them."""
        yield from super().sheet()
        yield Static("", id="total", markup=False)

    def on_mount(self) -> None:
        """Start with the total of what stands there."""
        super().on_mount()
        self._tell_total()

    def on_input_changed(self) -> None:
        """Count along."""
        self._tell_total()

    @abstractmethod
    def total(self) -> str:
        """Give the line under the fields."""

    def counts(self, *, of: str = "") -> list[int]:
        """Give the numbers in the fields, or in those whose name begins so; what is no number is left out."""
        typed = (self.typed(field.name).strip() for field in self._fields if field.name.startswith(of))
        return [int(each) for each in typed if each.isascii() and each.isdecimal()]

    def _tell_total(self) -> None:
        self.query_one("#total", Static).update(self.total())
