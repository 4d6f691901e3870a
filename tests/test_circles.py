"""No circle of imports: a module can be read, and understood, without first reading what stands on it."""

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOOKED_AT = ("jury", "screens", "scoring", "templates")

Arrows = Mapping[str, frozenset[str]]
"""What each module imports of ours."""


def modules(room: Path) -> dict[str, Path]:
    """Give the files of a room by the name under which they are imported."""
    found = {}
    for file in sorted(room.rglob("*.py")):
        parts = file.relative_to(room.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = file
    return found


def imports(module: str, source: str, known: Mapping[str, Path]) -> Iterator[str]:
    """Give the modules of ours that a source imports, also those that it imports only when it needs them."""
    for node in running(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom):
            here = module.split(".") if known[module].name == "__init__.py" else module.split(".")[:-1]
            above = here[: len(here) + 1 - node.level] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            for alias in node.names:
                name = f"{base}.{alias.name}"
                if name in known:
                    yield name
                elif base in known:
                    yield base


def running(node: ast.AST) -> Iterator[ast.AST]:
    """Give every node of a source but those that only a type checker reads."""
    yield node
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            for other in child.orelse:
                yield from running(other)
        else:
            yield from running(child)


def arrows(files: Mapping[str, Path]) -> Arrows:
    """Read who imports whom."""
    return {
        module: frozenset(imports(module, file.read_text(encoding="utf-8"), files)) - {module}
        for module, file in files.items()
    }


def circle(drawn: Arrows) -> list[str]:
    """Give the modules of a circle, in its order; nothing where there is none."""
    try:
        TopologicalSorter(drawn).prepare()
    except CycleError as error:
        return list(reversed(error.args[1]))
    return []


@pytest.mark.parametrize("room", LOOKED_AT)
def test_there_is_no_circle_of_imports(room: str) -> None:
    found = circle(arrows(modules(ROOT / room)))
    assert not found, " → ".join(found)


@pytest.mark.parametrize(
    "back",
    [
        "from room.first import here",
        "import room.first",
        "from room import first",
        "from . import first",
        "from .first import here",
        "def later():\n    from room.first import here",
        "class Late:\n    def act(self):\n        import room.first",
        "if TYPE_CHECKING:\n    pass\nelse:\n    from room.first import here",
    ],
)
def test_a_circle_is_found_however_it_is_made(tmp_path: Path, back: str) -> None:
    room = tmp_path / "room"
    room.mkdir()
    (room / "__init__.py").write_text("")
    (room / "first.py").write_text("from room.second import there\nhere = 1\n")
    (room / "second.py").write_text("from room.third import over_there\nthere = 1\n")
    (room / "third.py").write_text("over_there = 1\n")
    assert circle(arrows(modules(room))) == []
    (room / "third.py").write_text(f"{back}\nover_there = 1\n")
    found = circle(arrows(modules(room)))
    assert found[0] == found[-1]
    assert set(found) == {"room.first", "room.second", "room.third"}


def test_what_only_a_type_checker_reads_makes_no_circle(tmp_path: Path) -> None:
    room = tmp_path / "room"
    room.mkdir()
    (room / "first.py").write_text("import room.second\n")
    (room / "second.py").write_text("if TYPE_CHECKING:\n    from room.first import here\n")
    assert circle(arrows(modules(room))) == []
