"""How the clock stands as another process sees it, beside the machine's own clock at that same moment."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

LOOK: Final = """
import sys, time
from pathlib import Path
from jury.running import boot_clock
from jury.running.clock import clock
from jury.session.file import SessionFile
if "wall" in sys.argv:
    boot_clock._seconds = time.time
with SessionFile.open(Path(sys.argv[1]), writable=False) as session:
    at, now = time.monotonic(), boot_clock.instant()
    here = clock(session.evening, now)
    print(at, here.left - here.overtime, here.state, time.time())
"""
"""With the word `wall` it counts on the clock that anybody can set: what must be found out."""
LIBRARIES: Final = ("/usr/lib/*/faketime/libfaketime.so.1", "/usr/lib/faketime/libfaketime.so.1")


class Seen(NamedTuple):
    """What the clock said (seconds left, below zero over time), and when by the machine's clock and by the wall's."""

    at: float
    left: float
    state: str
    wall: float

    def off(self, later: "Seen") -> float:
        """Say how many seconds the clock went wrong from this look to a later one."""
        return abs((self.left - later.left) - (later.at - self.at))


def look(file: Path, *words: str) -> Seen:
    """Look at the clock of an evening in a process of its own."""
    told = subprocess.run(
        [sys.executable, "-c", LOOK, str(file), *words],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    return Seen(float(told[0]), float(told[1]), told[2], float(told[3]))


def wall_clock(place: Path) -> Mapping[str, str] | None:
    """Give an environment whose wall clock is moved by what stands in a file, as +3600; None without libfaketime."""
    if shutil.which("faketime") is None:
        return None
    library = next((str(path) for pattern in LIBRARIES for path in Path("/").glob(pattern[1:])), None)
    if library is None:
        return None
    place.write_text("+0\n", encoding="ascii")
    return {
        "LD_PRELOAD": library,
        "FAKETIME_TIMESTAMP_FILE": str(place),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }
