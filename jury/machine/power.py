"""Whether the laptop is plugged in, and how full its battery is."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from jury.language import _
from jury.machine.observation import Condition, Observation

SUPPLIES: Final = Path("/sys/class/power_supply")
"""Where Linux tells of batteries and plugs, a folder each."""
PMSET: Final = ("pmset", "-g", "batt")
"""How a Mac is asked."""
PATIENCE: Final = 3.0
"""Seconds to wait for its answer."""
_percent = re.compile(r"(\d+)%")


class Supply(NamedTuple):
    """Whether there is power from the wall, and how full the battery is, in percent where that is known."""

    plugged: bool
    percent: int | None


def power(supply: Callable[[], Supply | None] | None = None) -> Observation:
    """Say whether the laptop is plugged in."""
    found = (supply or BY_SYSTEM.get(sys.platform, _cannot_see))()
    if found is None:
        return Observation(
            "power",
            Condition.UNKNOWN,
            _("Of de stekker erin zit, kan het programma niet zien."),
            _("Kijk zelf: naast de klok van de computer staat een stekker of een batterij."),
        )
    full = _(", de accu is {n}% vol").format(n=found.percent) if found.percent is not None else ""
    if found.plugged:
        return Observation("power", Condition.FINE, _("De stekker zit erin{full}.").format(full=full))
    return Observation(
        "power",
        Condition.LOOK,
        _("De laptop loopt op de accu{full}.").format(full=full),
        _("Steek de stekker erin, en leg het snoer zo dat niemand eraan trekt."),
    )


def from_linux(folder: Path = SUPPLIES) -> Supply | None:
    """Ask Linux; None where it tells of no battery and no plug."""
    every = list(_supplies(folder))
    batteries = [each for each in every if each.get("type") == "Battery" and each.get("scope") != "Device"]
    plugs = [each for each in every if each.get("type") in ("Mains", "USB") and "online" in each]
    if not batteries and not plugs:
        return None
    draws = [each for each in batteries if each.get("status") == "Discharging"]
    plugged = any(each["online"] == "1" for each in plugs) or not draws
    percents = [int(each["capacity"]) for each in batteries if each.get("capacity", "").isdecimal()]
    return Supply(plugged, min(percents, default=None))


def _supplies(folder: Path) -> Iterator[Mapping[str, str]]:
    try:
        places = sorted(folder.iterdir())
    except OSError:
        return
    for place in places:
        told = {}
        for name in ("type", "scope", "online", "status", "capacity"):
            try:
                told[name] = (place / name).read_text(encoding="utf-8").strip()
            except (OSError, UnicodeDecodeError):
                continue  # each kind of supply tells only what applies to it
        yield told


def from_a_mac(command: tuple[str, ...] = PMSET) -> Supply | None:
    """Ask a Mac; None where it gives no answer."""
    try:
        said = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    if "'AC Power'" not in said and "'Battery Power'" not in said:
        return None
    percent = _percent.search(said)
    return Supply("'AC Power'" in said, int(percent[1]) if percent else None)


def _cannot_see() -> None:
    return None


BY_SYSTEM: Final[Mapping[str, Callable[[], Supply | None]]] = {"linux": from_linux, "darwin": from_a_mac}
"""How each system is asked; one that is not here cannot be."""
