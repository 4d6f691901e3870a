"""Dialogs that ask for a sentence, a choice or a row."""
