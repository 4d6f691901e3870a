"""Everything Textual: the app, one screen a file, and the widgets."""
