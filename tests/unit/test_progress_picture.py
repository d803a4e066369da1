"""`progress`: what is summed up, and bars and days that every terminal can show."""

from __future__ import annotations

import datetime
import io

import pytest

from tests.conftest import TINY_COURSE
from tutor.course.load import load_course
from tutor.display.blocks import Days, Meter, Meters
from tutor.display.medium import Medium
from tutor.display.meters import days, meters
from tutor.display.screen import Screen
from tutor.progress.events import ATTEMPT, HINT, PREDICTION, REVIEW, SESSION, Event
from tutor.progress.fold import fold
from tutor.progress.summary import Hard, recent_days, summary_of

ROWS = Meters(
    (Meter("The forward pass", 1, 40, "1 of 40, 3 h 20 min"), Meter("Slopes", 7, 7, "7 of 7"))
)
NOON = datetime.datetime(2026, 11, 30, 12).timestamp()


def failed(at: float, name: str, code: str) -> Event:
    """A check with that diagnosis."""
    return Event(at, ATTEMPT, name, "wrong_answer", data={"code": code})


def test_what_took_the_most_is_weak_until_a_review_finds_it_easy() -> None:
    """Hints and tries make an exercise weak; frequent diagnoses are named as well."""
    course = load_course(TINY_COURSE)
    events = [failed(NOON + place, "double", "squared") for place in range(7)]
    events += [
        Event(NOON + 20, HINT, "row_sums", data={"index": 0}),
        failed(NOON + 30, "row_sums", "x"),
    ]
    events.append(Event(NOON + 40, PREDICTION, "double", data={"name": "q", "right": True}))
    events.append(Event(NOON + 50, SESSION, "double", data={}))
    summary = summary_of(course, fold(events))
    assert summary.weak.hard == (Hard("double", 7, 0, False), Hard("row_sums", 1, 1, False))
    assert summary.weak.diagnoses == (("squared", 7),)
    assert summary.predicted == (1, 1) and set(summary.days) == {"2026-11-30"}
    [lesson] = summary.lessons
    assert (lesson.accepted, lesson.checks, lesson.hints, lesson.sessions) == (0, 8, 1, 1)
    easy = Event(NOON + 60, REVIEW, "double", data={"tries": 1, "hints": 0})
    again = summary_of(course, fold([*events, easy]))
    assert [each.exercise for each in again.weak.hard] == ["row_sums"] and again.reviews == 1


@pytest.mark.parametrize("width", [20, 40, 60, 80, 200])
@pytest.mark.parametrize("unicode", [True, False])
def test_bars_fit_and_say_it_in_words_too(width: int, unicode: bool) -> None:
    """A bar is full only where all is done, and empty only where nothing is."""
    lines = meters(ROWS, Medium(width, unicode=unicode))
    assert all(len(line) <= max(width, 31) for line in lines)
    text = "\n".join(lines)
    assert "1 of 40" in text and "7 of 7" in text and text.isascii() is not unicode
    full, empty = ("█", "░") if unicode else ("#", ".")
    begun, done = (line for line in lines if full in line)
    assert empty in begun and empty not in done


def test_days_stand_in_weeks() -> None:
    """The least that was done shows, and a Monday begins a week."""
    block = Days((0.0, 1.0, 3600.0, 0.0), "28 Nov", "today", weekday=5)  # Saturday to Tuesday
    assert days(block, Medium(80))[0] == " ▁ █ "
    assert days(block, Medium(80, unicode=False))[0] == " . @ "
    assert days(block, Medium(10)) == []


def test_the_last_days_end_today() -> None:
    """Twenty-eight of them."""
    recent = recent_days({"2026-11-30": 60.0, "2020-01-01": 5.0}, datetime.date(2026, 11, 30))
    assert len(recent) == 28 and recent[-1] == (datetime.date(2026, 11, 30), 60.0)
    assert sum(seconds for _, seconds in recent) == 60.0


def test_a_screen_draws_them() -> None:
    """Through the same way as everything else, also where there is no Unicode."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    shown = Screen(out, width=60).render(ROWS)
    assert "#" in shown and shown.isascii()
