"""A disk that fails, where this machine can make one."""

import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from faulty_disk import SHIM, FaultyDisk


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FaultyDisk]:
    """Give a disk whose every call can fail."""
    compiler = shutil.which("cc")
    if compiler is None or sys.platform != "linux":
        pytest.skip("a failing disk is made with LD_PRELOAD and a C compiler (cc), and one of them is not here")
    room = tmp_path_factory.mktemp("faults")
    shim = room / "shim.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-Wall", "-o", shim, SHIM, "-ldl"], check=True)
    disk = FaultyDisk(room, shim)
    yield disk
    disk.close()
