"""A file that was changed behind its journal and has no backup: the refusal names the way on, and that way works."""

import re
import sqlite3
from pathlib import Path

import pytest
from command_line import jury
from evenings_by_hand import small_file


@pytest.fixture
def tampered(tmp_path: Path) -> Path:
    """An evening in which another program changed a weight."""
    file = small_file(tmp_path)
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE criteria SET weight = '9' WHERE id = 'a'")
    connection.close()
    return file


def test_what_the_refusal_says_can_be_done_as_it_says(tampered: Path, tmp_path: Path) -> None:
    refused = jury("export", tampered, folder=tmp_path)
    assert refused.returncode == 2
    said = " ".join(refused.stderr.split())
    out = re.search(r"jury export \S+ --anyway -o \S+\.toml", said)
    on = re.search(r"jury new NIEUW\.jury --from avond\.toml", said)
    assert out, said
    assert on, said
    assert jury(*out.group().split()[1:], folder=tmp_path).returncode == 0
    assert jury(*on.group().split()[1:], folder=tmp_path).returncode == 0
    assert jury("check", "NIEUW.jury", folder=tmp_path).returncode == 0
