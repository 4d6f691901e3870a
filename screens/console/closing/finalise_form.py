"""Makes the outcome final: what that means, what deserves a look first, and who sign it by name."""

from typing import Final

from jury.language import _
from jury.model.evening import Evening
from jury.model.rows import Signature
from jury.round.verdicts import Finalised
from screens.console.console_app import ConsoleApp
from screens.forms.form import Field, FormDialog, Values
from screens.forms.options import YES_NO, options
from screens.forms.typed_values import read_flag
from screens.live.answer import Refused

CHAIRS: Final = ("voorzitter", "juryvoorzitter", "chair")
"""How the role of the juror who chairs is written."""


class FinaliseForm(FormDialog):
    """Asks who sign and whether the report may print their names, and makes the outcome final.

    Who does not sign is left empty.
    """

    KEEP = _("Vaststellen")

    def __init__(self, evening: Evening, told: str) -> None:
        secretary, chair = evening.session.secretary, chair_of(evening)
        super().__init__(
            _("Vaststellen en tekenen"),
            (
                Field("secretary", _("Secretaris"), secretary, hint=_("wie tekent als secretaris?")),
                _may_be_printed("secretary_printed", False),
                Field("chair", _("Voorzitter"), chair[0], hint=_("wie tekent als voorzitter?")),
                _may_be_printed("chair_printed", chair[1]),
            ),
            intro=told,
        )

    def _keys(self) -> str:
        """Say it shortly: the button is a long one."""
        if self._here is None:
            return super()._keys()
        last = self._here is self._fields[-1]
        return _("Enter stelt vast · Esc terug") if last else _("Enter verder · Ctrl+S stelt vast")

    def given(self, values: Values, changed: Values) -> None:
        """Make it final, signed; what is refused is said, and the form stays."""
        assert isinstance(self.app, ConsoleApp)
        at = self.app.clock()
        signatures = tuple(
            Signature(nr, role, str(values[role] or ""), bool(values[f"{role}_printed"]), at)
            for nr, role in enumerate(("secretary", "chair"), start=1)
        )
        answer = self.app.record(Finalised(signatures), quietly=True)
        if isinstance(answer.outcome, Refused):
            self.complain(answer.outcome.said)
        else:
            self.close()


def chair_of(evening: Evening) -> tuple[str, bool]:
    """Give the juror who chairs, and whether the report may name them; nobody where no role says so."""
    chairs = (juror for juror in evening.jurors if juror.role.strip().casefold() in CHAIRS)
    return next(((juror.name, juror.consent_name) for juror in chairs), ("", False))


def _may_be_printed(name: str, given: bool) -> Field:
    return Field(name, _("Naam in het rapport"), str(int(given)), read_flag, options(YES_NO))
