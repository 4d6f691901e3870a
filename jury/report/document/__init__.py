"""A report as a document: what its Markdown says as typed blocks, from which every form with a layout is written."""
