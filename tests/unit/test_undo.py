"""Which version `undo` brings back, whatever was checked, replaced and edited before."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.progress.events import ATTEMPT, HINT, KEPT, REPLACED, Event
from tutor.progress.versions import (
    RESET,
    RESTORE,
    STARTER,
    UNDO,
    UNKNOWN,
    History,
    history_of,
)
from tutor.shell.version_words import when
from tutor.workspace.decode import decode_source, encode_source

START = "def f(): ...\n"


def checked(source: str) -> Event:
    """A check of this text."""
    return Event(1.0, ATTEMPT, "f", "wrong_answer", source, {"code": "c"})


def replaced(by: str, before: int, to: int) -> Event:
    """The tutor has put another version there."""
    return Event(2.0, REPLACED, "f", data={"by": by, "before": before, "to": to})


ABC = [checked("a"), checked("b"), checked("c")]


@pytest.mark.parametrize(
    ("events", "now", "number"),
    [
        ([], START, UNKNOWN),
        ([], "edited", STARTER),
        (ABC, "c", 2),
        (ABC, "edited", 3),
        (ABC, None, 3),
        ([*ABC, replaced(UNDO, 3, 2)], "b", 1),
        ([*ABC, replaced(UNDO, 2, 1)], "a", STARTER),
        ([*ABC, replaced(UNDO, 1, STARTER)], START, UNKNOWN),
        ([*ABC, replaced(UNDO, 3, 2)], "edited since", 3),
        ([*ABC, replaced(RESTORE, 3, 1)], "a", 3),
        ([*ABC, replaced(RESET, 2, STARTER)], START, 2),
        ([*ABC, replaced(RESET, UNKNOWN, STARTER)], START, 3),
        ([*ABC, replaced(UNDO, 3, 2), checked("b")], "b", 3),
        ([*ABC, checked("c"), checked("c")], "c", 2),
        ([checked("a"), checked(""), checked("b")], "b", 1),
        ([checked("a"), Event(1.0, KEPT, "f", source="k"), replaced(RESTORE, 2, 1)], "a", 2),
        ([*ABC, Event(1.0, HINT, "f", data={"index": 0})], "c", 2),
    ],
)
def test_what_undo_means(events: list[Event], now: str | None, number: int) -> None:
    """One after another goes further back; a replacement is taken back; an edit: the last one."""
    assert history_of(events).undone(now, START) == number


TEXTS = st.sampled_from(["", "a", "b", "c", START])
MOVES = st.builds(
    replaced,
    st.sampled_from([UNDO, RESTORE, RESET, "word of a later version"]),
    st.integers(-1, 9),
    st.integers(-1, 9),
)


@given(st.lists(st.builds(checked, TEXTS) | MOVES, max_size=12), TEXTS)
def test_undo_always_changes_the_file(events: list[Event], now: str) -> None:
    """Whatever the events say, it names another text that is recorded, or nothing."""
    history = history_of(events)
    number = history.undone(now, START)
    assert number == UNKNOWN or history.text(number, START) not in (None, now)


@given(st.lists(st.sampled_from("abcd"), min_size=1, max_size=8))
def test_undo_after_undo_comes_to_the_starter(texts: list[str]) -> None:
    """Each goes to an earlier version, and the first of all is the starter."""
    events = [checked(text) for text in texts]
    now, number = texts[-1], len(texts)
    while (to := history_of(events).undone(now, START)) != UNKNOWN:
        assert to < number
        events.append(replaced(UNDO, number, to))
        now, number = history_of(events).text(to, START) or "", to
    assert number == STARTER


def test_a_number_that_means_nothing_has_no_text() -> None:
    """Neither one past the end, nor one whose file was not text."""
    history = history_of([checked("")])
    assert [history.text(number, START) for number in (UNKNOWN, STARTER, 1, 2)] == [
        None,
        START,
        None,
        None,
    ]
    assert History().number_of("edited", START) == UNKNOWN


@pytest.mark.parametrize(
    ("then", "said"),
    [
        ((2026, 3, 1, 9, 14), "today 09:14"),
        ((2026, 2, 28, 18, 2), "yesterday 18:02"),
        ((2026, 2, 3, 18, 2), "3 Feb 18:02"),
        ((2025, 11, 30, 7, 0), "30 Nov 2025"),
    ],
)
def test_a_moment_in_words(then: tuple[int, int, int, int, int], said: str) -> None:
    """As people say it, from the first of March on."""
    seconds = [time.mktime((*moment, 0, 0, 0, -1)) for moment in (then, (2026, 3, 1, 10, 0))]
    assert when(*seconds) == said


@pytest.mark.parametrize(
    "raw",
    [
        b"x = 1\n",
        "# -*- coding: latin-1 -*-\nname = 'é'\n".encode("latin-1"),
        "name = 'é ∂'\n".encode(),
        b"",
    ],
)
def test_a_file_is_written_as_it_was_read(raw: bytes) -> None:
    """In the encoding that its first lines name."""
    source, problem = decode_source(raw)
    assert source is not None and not problem
    assert encode_source(source) == raw


def test_a_text_that_its_encoding_cannot_hold_is_utf_8() -> None:
    """Nothing is lost by the name of an encoding."""
    source = "# -*- coding: latin-1 -*-\nname = '∂'\n"
    assert encode_source(source) == source.encode()
    assert encode_source("# coding: no-such-thing\n") == b"# coding: no-such-thing\n"
