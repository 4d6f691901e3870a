"""The evening, to keep or to move: as a definition, as tables for a spreadsheet, or as one JSON document."""
