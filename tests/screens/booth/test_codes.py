"""Wrong codes: kind at first, slower after every third, juror by juror."""

from screens.booth.codes import MOST_WRONG, WAITS, Attempts


def wrong(attempts: Attempts, juror: str, times: int = MOST_WRONG) -> None:
    for _ in range(times):
        attempts.note(juror, right=False)


def test_each_three_wrong_ones_cost_more_time_and_a_right_one_forgets_them() -> None:
    now = 0.0
    attempts = Attempts(lambda: now)
    wrong(attempts, "J1", 2)
    assert (attempts.seconds_to_wait("J1"), attempts.last_was_wrong("J1")) == (0, True)
    wrong(attempts, "J1", 1)
    assert (attempts.seconds_to_wait("J1"), attempts.seconds_to_wait("J2")) == (WAITS[0], 0)
    now += 0.5
    assert attempts.seconds_to_wait("J1") == WAITS[0]
    now += WAITS[0]
    for expected in (WAITS[1], WAITS[2], WAITS[2]):
        wrong(attempts, "J1")
        assert attempts.seconds_to_wait("J1") == expected
        now += expected
    attempts.note("J1", right=True)
    wrong(attempts, "J1")
    assert attempts.seconds_to_wait("J1") == WAITS[0]
