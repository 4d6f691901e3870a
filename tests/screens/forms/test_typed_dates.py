"""A date as people type it, in the form of the report too."""

import pytest

from jury.errors import WrongInput
from screens.forms.typed_values import read_date


@pytest.mark.parametrize(
    "typed",
    [
        "19-11-2026",
        "19/11/2026",
        "2026-11-19",
        "19 november 2026",
        "19 November 2026",
        " 19  nov. 2026 ",
        "November 19, 2026",
    ],
)
def test_the_day_is_read_however_it_is_written(typed: str) -> None:
    assert read_date(typed) == "2026-11-19"


@pytest.mark.parametrize("month", ["maart", "mrt", "March", "Mar."])
def test_months_have_their_names_in_both_languages(month: str) -> None:
    assert read_date(f"1 {month} 2027") == "2027-03-01"


@pytest.mark.parametrize("typed", ["19 novembre 2026", "31 februari 2027", "november 2026", "19-13-2026", "morgen"])
def test_what_is_no_date_is_said_as_it_was_typed(typed: str) -> None:
    with pytest.raises(WrongInput, match=f"‘{typed}’ is geen datum"):
        read_date(typed)
