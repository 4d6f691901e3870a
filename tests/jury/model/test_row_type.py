"""A row type is used as a named tuple of typing's own is."""

import copy
import pickle
from typing import Any, NamedTuple

import pytest

from jury.model.row_type import RowType
from jury.model.tables import TABLES


class Own(RowType):
    """A row with a default and something to ask it."""

    nr: int
    name: str = "Jurylid"
    with_: tuple[str, ...] = ()

    @property
    def first(self) -> bool:
        """True for number one."""
        return self.nr == 1


class Typings(NamedTuple):
    """The same, made by typing."""

    nr: int
    name: str = "Jurylid"
    with_: tuple[str, ...] = ()

    @property
    def first(self) -> bool:
        """True for number one."""
        return self.nr == 1


BOTH = pytest.mark.parametrize("kind", [Own, Typings])


@BOTH
def test_it_is_made_of_fields_in_order_or_by_name(kind: Any) -> None:
    assert kind(1) == kind(nr=1) == (1, "Jurylid", ())
    assert kind(2, "Els", with_=("V1",)) == (2, "Els", ("V1",))
    assert (kind(1).nr, kind(1).name, kind(1).with_, kind(1).first, kind(2).first) == (1, "Jurylid", (), True, False)
    assert (kind._fields, kind._field_defaults) == (("nr", "name", "with_"), {"name": "Jurylid", "with_": ()})
    assert list(kind.__annotations__) == ["nr", "name", "with_"]


@BOTH
@pytest.mark.parametrize(("given", "named"), [((), {}), ((1, "a", (), 2), {}), ((1,), {"age": 2}), ((), {"name": "a"})])
def test_a_field_too_few_or_too_many_is_refused(kind: Any, given: tuple[Any, ...], named: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        kind(*given, **named)


@BOTH
def test_it_is_never_changed_in_place(kind: Any) -> None:
    row = kind(1)
    assert row._replace(name="Els") == (1, "Els", ())
    assert row == (1, "Jurylid", ())
    with pytest.raises(AttributeError):
        row.nr = 2
    with pytest.raises(AttributeError):
        row.other = 2
    with pytest.raises((TypeError, ValueError)):
        row._replace(other=2)


@BOTH
def test_it_is_shown_taken_apart_and_copied(kind: Any) -> None:
    row = kind(1, "Els")
    assert repr(row) == f"{kind.__name__}(nr=1, name='Els', with_=())"
    assert row._asdict() == {"nr": 1, "name": "Els", "with_": ()}
    for again in (copy.copy(row), copy.deepcopy(row), pickle.loads(pickle.dumps(row))):
        assert (again, type(again)) == (row, kind)
    match row:
        case kind(nr, name):
            assert (nr, name) == (1, "Els")


def test_all_rows_of_an_evening_are_of_it() -> None:
    assert all(issubclass(table.row, RowType) for table in TABLES)
