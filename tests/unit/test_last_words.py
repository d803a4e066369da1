"""A candidate that is silent is waited for as long as the machine keeps it from speaking."""

from __future__ import annotations

import pytest

from tutor.candidate.last_words import is_kept_waiting


@pytest.mark.parametrize(
    ("state", "used", "expected"),
    [
        pytest.param("D (disk sleep)", 7.0, True, id="its own code comes from the disk"),
        pytest.param("R (running)", 7.1, True, id="others have the processors"),
        pytest.param("R (running)", 8.0, False, id="it ran, and said nothing"),
        pytest.param("S (sleeping)", 7.0, False, id="it sleeps, and hears no signal"),
        pytest.param("T (stopped)", 7.0, False, id="it has stopped itself"),
        pytest.param("Z (zombie)", 7.0, False, id="it has ended"),
    ],
)
def test_who_is_waited_for(state: str, used: float, expected: bool) -> None:
    """It had used seven seconds when it was asked."""
    seen = {"State": state, "TimeUsed": str(round(used * 1e9))}
    assert is_kept_waiting(seen, 7.0) is expected


def test_one_that_is_gone_is_not_waited_for() -> None:
    """The kernel tells nothing of it."""
    assert not is_kept_waiting({}, 0.0)
