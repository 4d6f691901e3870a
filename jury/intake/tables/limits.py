"""How large a file from outside may be; beyond these it is no table of one evening."""

from typing import Final

FILE_BYTES: Final = 8_000_000
ROWS: Final = 20_000
PLANS: Final = 1_000
COLUMNS: Final = 300
CELLS: Final = 300_000
CELL_CHARACTERS: Final = 10_000
WORKBOOK_CELLS: Final = 12_000
"""Filled cells in a worksheet: reading XML safely costs far more a cell than reading csv."""
UNPACKED_BYTES: Final = 24_000_000
"""What all parts of an xlsx file may be together, once unpacked, pictures included."""
UNPACKED_XML_BYTES: Final = 2_000_000
"""What the parts that are read may be."""
PARTS: Final = 2_000
RATIO: Final = 120
"""How many times larger a part of an xlsx file may become; sheets of ordinary text stay below a quarter of it."""
RATIO_FROM: Final = 1_000_000
"""Parts that unpack to less than this may be packed as tightly as they like."""
FAULTS_SHOWN: Final = 200
NEW_NAMES: Final = 1_000
"""Parties, or themes, that one file may bring along."""
NEW_NAMES_SHOWN: Final = 40
