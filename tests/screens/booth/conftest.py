"""The evening that the booths of these tests are on."""

from pathlib import Path

import pytest
from booths import booth_file


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return booth_file(tmp_path)
