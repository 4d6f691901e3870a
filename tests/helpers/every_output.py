"""All that is written of an evening, by the name of its format: here, or in another process as in another place."""

import json
import subprocess
import sys
from collections.abc import Callable, Collection, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

from jury.definition.reading import read_definition
from jury.export.formats import csv_bytes, json_bytes, toml_bytes, xlsx_bytes
from jury.export.sheets import all_sheets
from jury.language import LANGUAGES
from jury.model.evening import Evening
from jury.report.formats.asked import Asked
from jury.report.formats.every_format import FORMATS
from jury.session.journal import EMPTY

DAY: Final = date(2027, 2, 1)
"""The day for which is told how the agreements stand: somebody asks for it, it is not looked up."""
EXPORTS: Final[Mapping[str, Callable[[Evening], bytes]]] = {
    "toml": toml_bytes,
    "xlsx": xlsx_bytes,
    "json": lambda evening: json_bytes(evening, ()),
    "csv": lambda evening: b"".join(csv_bytes(sheet) for sheet in all_sheets(evening)),
}
"""How an evening is exported; of csv each table there is."""


FORMS: Final = tuple(form.name for form in FORMATS if not form.locked)
"""The forms of a report; what is locked well comes out otherwise each time."""


SEVERAL_KINDS: Final = ("poster",)
"""The forms that are another kind of file by how its name ends."""


def every_output(file: Path, names: Collection[str] = (*FORMS, *EXPORTS)) -> dict[str, str]:
    """Write the evening of a definition in these forms, a report in both languages; gives the digest of each file."""
    evening = Evening(read_definition(file))
    written: dict[str, bytes] = {}
    for language in LANGUAGES:
        for form in (form for form in FORMATS if form.name in names):
            for ending in form.endings if form.name in SEVERAL_KINDS else (form.ending,):
                made = form.write(Asked(evening, EMPTY, wanted_language=language, wanted_day=DAY, ending=ending))
                files = {ending: made} if isinstance(made, bytes) else made
                written |= {f"{language}/{form.name}/{name}": content for name, content in files.items()}
    written |= {f"export/{name}": write(evening) for name, write in EXPORTS.items() if name in names}
    return {name: sha256(content).hexdigest() for name, content in written.items()}


def elsewhere(
    file: Path,
    folder: Path,
    environment: Mapping[str, str],
    names: Collection[str] = (*FORMS, *EXPORTS),
    begin: str = "",
) -> dict[str, str]:
    """Write them in another process: in a folder, with its own environment, and after some Python to begin with."""
    script = (
        f"{begin}\nimport json, sys; from pathlib import Path; from every_output import every_output\n"
        "print(json.dumps(every_output(Path(sys.argv[1]), sys.argv[2:])))"
    )
    path = ":".join((str(Path(__file__).parent), *sys.path))
    done = subprocess.run(
        [sys.executable, "-c", script, str(file), *names],
        capture_output=True,
        check=True,
        cwd=folder,
        env={"HOME": str(folder), "PATH": "/usr/bin:/bin", **environment, "PYTHONPATH": path},
    )
    found: dict[str, str] = json.loads(done.stdout)
    return found
