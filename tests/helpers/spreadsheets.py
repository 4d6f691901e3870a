"""A spreadsheet without a screen: workbooks go in, and every sheet comes out as it was counted there."""

import csv
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

EVERY_SHEET: Final = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
"""Commas, quotes, UTF-8, values as they are and not as they are shown, and a file a sheet."""
PROGRAM: Final = shutil.which("soffice")
needs_spreadsheet = pytest.mark.skipif(PROGRAM is None, reason="LibreOffice Calc is not on this machine")

Rows = list[list[str]]


def counted_sheets(folder: Path, workbooks: Mapping[str, bytes], sheet: str) -> dict[str, Rows]:
    """Open workbooks by name and count them; gives of each the rows of one sheet, as text."""
    assert PROGRAM is not None
    for name, content in workbooks.items():
        (folder / f"{name}.xlsx").write_bytes(content)
    profile, out = folder / "profile", folder / "counted"
    command = (PROGRAM, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", EVERY_SHEET)
    files = [str(folder / f"{name}.xlsx") for name in workbooks]
    subprocess.run([*command, "--outdir", str(out), *files], check=True, capture_output=True, timeout=300)
    return {name: _rows(out / f"{name}-{sheet}.csv") for name in workbooks}


def _rows(file: Path) -> Rows:
    with file.open(encoding="utf-8", newline="") as text:
        return list(csv.reader(text))
