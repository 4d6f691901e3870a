"""What keys are called on a keyboard, for the line of keys and the explanations."""

from typing import Any, Final

from textual.binding import ActiveBinding, Binding
from textual.screen import Screen

from jury.language import N_, _

_NAMES: Final = {
    "enter": "Enter",
    "escape": "Esc",
    "space": N_("Spatie"),
    "tab": "Tab",
    "delete": "Del",
    "backspace": "⌫",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "question_mark": "?",
    "slash": "/",
    "comma": ",",
    "full_stop": ".",
    "plus": "+",
    "minus": "-",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}
_WITH: Final = {"ctrl": "Ctrl", "shift": "Shift", "alt": "Alt"}


def key_name(binding: Binding) -> str:
    """Say how people call the key of a binding: Ctrl+P, F3, Enter, a."""
    modifiers, key = binding.parse_key()
    name = binding.key_display or (_(_NAMES[key]) if key in _NAMES else key)
    if (modifiers and len(key) == 1) or (key[0] == "f" and key[1:].isdecimal()):
        name = name.upper()
    return "+".join([*(_WITH.get(modifier, modifier.capitalize()) for modifier in modifiers), name])


def names_more_keys(binding: Binding) -> bool:
    """Say whether the label of a binding stands for more keys than its own: 0-9, J/K. No press of one can be all."""
    return binding.key_display is not None


def explained(binding: Binding) -> str:
    """Say what the keys of such a label do."""
    what = (binding.tooltip or binding.description).rstrip(".")
    return _("{keys}: {what}. Druk zelf op de toets die u bedoelt.").format(keys=key_name(binding), what=what)


def working_keys(screen: Screen[Any]) -> list[ActiveBinding]:
    """Give the keys of ours that do what they say now: not those that are typed as text where the focus is."""
    keys, focused = offered_keys(screen), screen.focused
    if focused is None:
        return keys
    return [each for each in keys if not focused.check_consume_key(each.binding.key, _character(each.binding.key))]


def _character(key: str) -> str | None:
    character = _NAMES.get(key, key)
    return character if len(character) == 1 and character.isascii() else None


def offered_keys(screen: Screen[Any]) -> list[ActiveBinding]:
    """Give the keys of ours that work now on a screen; Textual's own carry no id."""
    active = screen.active_bindings.values()
    return [each for each in active if each.enabled and each.binding.description and each.binding.id]
