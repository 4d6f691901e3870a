"""A document as plain data, for a template that is given JSON."""

from dataclasses import fields, is_dataclass
from typing import Any


def as_data(value: Any) -> Any:
    """Give blocks, or what is drawn in them, as JSON has it: its `kind`, where it has one, and its fields by name."""
    if is_dataclass(value):
        named = {field.name: as_data(getattr(value, field.name)) for field in fields(value)}
        return {"kind": value.kind, **named} if hasattr(value, "kind") else named
    return [as_data(each) for each in value] if isinstance(value, tuple) else value
