"""When the shell offers the debugger: at the third try with one diagnosis, and never again."""

from __future__ import annotations

import pytest

from tutor.progress.events import ATTEMPT, KEPT, Event
from tutor.progress.versions import history_of


def checks(texts: str) -> list[Event]:
    """ "a1 b1 k" are checks of the texts a and b with the diagnosis 1, and a version kept."""
    return [
        Event(1.0, ATTEMPT, "f", "wrong_answer", text[0], {"code": text[1:]})
        if text != "k"
        else Event(1.0, KEPT, "f", source="k")
        for text in texts.split()
    ]


@pytest.mark.parametrize(
    ("texts", "offers"),
    [
        ("", 0),
        ("a1 b1", 0),
        ("a1 b1 c1", 1),
        ("a1 b1 c1 d1 e1", 1),
        ("a1 a1 a1 a1", 0),
        ("a1 b1 b1 c1 c1", 1),
        ("a1 b1 k c1", 1),
        ("a1 b1 c2 d1", 0),
        ("a1 b1 c1 d2 e1 f1 g1", 1),
        ("a1 b1 c1 d2 e2 f2", 2),
        ("a b c", 0),
        ("a1 b a1 b a1", 0),
    ],
)
def test_how_often_the_debugger_is_offered(texts: str, offers: int) -> None:
    """Over all checks, in their order."""
    events = checks(texts)
    stuck = [history_of(events[: count + 1]).is_stuck for count in range(len(events))]
    assert sum(stuck) == offers


def test_nothing_is_offered_before_a_check() -> None:
    """Neither to a new file, nor to one that was only kept."""
    assert not history_of([]).is_stuck
    assert not history_of(checks("k k k")).is_stuck
