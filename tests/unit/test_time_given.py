"""A busy machine costs no program its time, and no program makes its own machine busy."""

from __future__ import annotations

import pytest

from tutor.candidate.time_given import Waited, time_given


@pytest.mark.parametrize(
    ("elapsed", "waited", "seconds", "depends_on_load"),
    [
        pytest.param(1.0, Waited(), 1.0, False, id="the system tells nothing"),
        pytest.param(1.0, Waited(0.0, 1.0), 1.0, False, id="a loop on a quiet machine"),
        pytest.param(1.0, Waited(0.0, 0.0), 1.0, False, id="a nap"),
        pytest.param(1.0, Waited(0.75, 0.25), 1.75, False, id="three others on its processor"),
        pytest.param(4.0, Waited(3.0, 1.0), 4.0, False, id="it has had its time"),
        pytest.param(6.0, Waited(5.5, 0.5), 6.0, True, id="it never gets its time"),
        pytest.param(9.0, Waited(8.5, 0.5), 6.0, True, id="and would wait for ever"),
        pytest.param(1.0, Waited(0.94, 2.0), 1.0, False, id="31 threads on two processors"),
        pytest.param(1.0, Waited(0.97, 1.0), 1.0, False, id="31 threads on one"),
        pytest.param(2.0, Waited(1.95, 1.0), 2.0, False, id="31 threads, and others beside them"),
        pytest.param(6.0, Waited(5.9, 0.9), 6.0, True, id="threads that never get their time"),
    ],
)
def test_what_counts_as_waiting(
    elapsed: float, waited: Waited, seconds: float, depends_on_load: bool
) -> None:
    """Of a time limit of one second; more than six times as much is never given."""
    given = time_given(1.0, elapsed, waited)
    assert given.seconds == pytest.approx(seconds)
    assert given.depends_on_load is depends_on_load
