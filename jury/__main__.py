"""Lets `python -m jury` be the `jury` command."""

from jury.commands import script

script()
