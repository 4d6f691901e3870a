"""Keeps the laptop awake while the evening is on its screen, where the system lets a program ask for that."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import Final, NamedTuple

from jury.language import N_, _
from jury.machine.observation import Condition, Observation

HELD: Final = "cat"
"""What each of them runs, and holds for: it ends when its input does, so also when this program is killed."""
PATIENCE: Final = 2.0
"""Seconds to wait until it has ended."""


class Means(NamedTuple):
    """A program that keeps the computer awake as long as another runs, and whether it keeps it unlocked too."""

    command: tuple[str, ...]
    unlocked: bool


MEANS: Final[Mapping[str, tuple[Means, ...]]] = {
    "linux": (
        Means(("systemd-inhibit", "--what=sleep:idle", "--mode=block", "--who=jury", "--why=slotavond", HELD), False),
        Means(("gnome-session-inhibit", "--inhibit", "idle", "--app-id", "jury", "--reason", "slotavond", HELD), True),
        Means(("kde-inhibit", "--power", "--screenSaver", HELD), True),
    ),
    "darwin": (Means(("caffeinate", "-d", "-i", "-s", HELD), True),),
}
"""By system, all that is tried; a system lacks most of them."""
KEEP_AWAKE, AS_USUAL = 0x80000003, 0x80000000
"""What Windows calls it: a screen and a system that stay on until further notice, and that notice."""
BY_HAND: Final[Mapping[str, str]] = {
    "linux": N_("Zet bij Instellingen, Energie, ‘Scherm leeg’ op nooit, en bij Privacy de schermvergrendeling uit."),
    "darwin": N_("Zet bij Systeeminstellingen, Vergrendelscherm, alles op ‘Nooit’."),
    "win32": N_("Zet bij Instellingen, Systeem, Aan/uit, het scherm en de slaapstand op ‘Nooit’."),
}
LID: Final = N_("Laat de klep open.")


class Awake:
    """What was asked of this computer; it holds until it is let go, or this program ends in any way."""

    def __init__(self, system: str = sys.platform, means: Mapping[str, tuple[Means, ...]] = MEANS) -> None:
        self._system = system
        self._means = means.get(system, ())
        self._held: list[tuple[Means, subprocess.Popen[bytes]]] = []
        self._windows = False

    def hold(self) -> None:
        """Ask the system to stay awake, in every way it knows."""
        if self._system == "win32":
            self._windows = _tell_windows(KEEP_AWAKE)
        for means in self._means:
            if shutil.which(means.command[0]) is None:
                continue
            with suppress(OSError):  # it is one way of a few, and the observation says what came of it
                nothing = subprocess.DEVNULL
                self._held.append(
                    (
                        means,
                        subprocess.Popen(
                            means.command, stdin=subprocess.PIPE, stdout=nothing, stderr=nothing, start_new_session=True
                        ),
                    )
                )

    def let_go(self) -> None:
        """Let the computer sleep again when it wants to."""
        if self._windows:
            self._windows = not _tell_windows(AS_USUAL)
        held, self._held = self._held, []
        for _means, process in held:
            assert process.stdin is not None
            process.stdin.close()
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def observation(self) -> Observation:
        """Say whether this computer stays awake and unlocked, as far as it can be known."""
        holding = [means for means, process in self._held if process.poll() is None]
        if self._windows or any(means.unlocked for means in holding):
            return Observation(
                "awake", Condition.FINE, _("Zolang dit bord open is, gaat deze laptop niet slapen en niet op slot.")
            )
        by_hand = " ".join(_(text) for text in (BY_HAND.get(self._system, ""), LID) if text)
        if holding:
            sentence = _("Zolang dit bord open is, gaat deze laptop niet slapen. Op slot kan hij nog wel gaan.")
        else:
            sentence = _("Of deze laptop gaat slapen of op slot gaat, kan het programma niet zien.")
        return Observation("awake", Condition.UNKNOWN, sentence, by_hand)


def _tell_windows(state: int) -> bool:
    """Say whether Windows takes it."""
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.SetThreadExecutionState(state))
    return False
