"""The evening: model, rules of the round, session file, intake, verdict, report and commands."""

__version__ = "0.1.0"
