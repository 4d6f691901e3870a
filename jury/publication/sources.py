"""What is told of where something was found: of what was overheard never who said it."""

from typing import Final

from jury.model.area import Source

OVERHEARD: Final = "overheard"


def told_of_a_source(source: Source) -> tuple[str, ...]:
    """Name the texts of a source that may be told."""
    return ("text",) if source.kind == OVERHEARD else ("text", "source")
