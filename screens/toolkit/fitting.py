"""Text in a fixed number of cells: cut with an ellipsis, padded, aligned."""

from rich.cells import cell_len, set_cell_size


def fitted(text: str, width: int) -> str:
    """Cut a text to at most this many cells, ending in … where something was cut."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""


def padded(text: str, width: int) -> str:
    """Give a text exactly this many cells, on the left."""
    short = fitted(text, width)
    return short + " " * (width - cell_len(short))
