"""The folder with the templates that come with the program, and the styles and fonts that lie beside them."""

from pathlib import Path
from typing import Final

import templates

OUR_TEMPLATES: Final = Path(templates.__file__).parent


def our_style(name: str) -> str:
    """Give a style of ours as it stands in a page."""
    return (OUR_TEMPLATES / name).read_text(encoding="utf-8").strip()
