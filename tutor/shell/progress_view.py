"""`progress`: how far the learner is, on which days, and what took the most, as a picture."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tutor.display.blocks import Block, Days, Heading, Meter, Meters, Note, Table
from tutor.progress.summary import DAYS, LessonDone, Summary, Weak, recent_days, summary_of
from tutor.results import to_json
from tutor.shell import coming_reviews
from tutor.shell.session import Session

NOTHING_WEAK = "Nothing took many tries or hints so far."
WEAK = "What took the most"
OPEN = "not accepted yet"


def progress(session: Session) -> list[Block]:
    """Lessons as bars, the last four weeks, the sums, and what is weak."""
    summary = summary_of(session.course, session.store.overall())
    due = coming_reviews.due_line(session)
    return [
        Heading("Your progress", _accepted(summary)),
        Meters(tuple(_meter(lesson) for lesson in summary.lessons)),
        *_days(session, summary),
        Note(_sums(summary)),
        *_weak(summary.weak),
        *([Note(due)] if due else []),
    ]


def as_data(session: Session) -> dict[str, object]:
    """The same as data, with what comes back."""
    summary = summary_of(session.course, session.store.overall())
    return {**to_json(summary), "review": coming_reviews.rows(session)}


def _accepted(summary: Summary) -> str:
    done = sum(lesson.accepted for lesson in summary.lessons)
    return f"{done} of {sum(lesson.exercises for lesson in summary.lessons)} accepted"


def _meter(lesson: LessonDone) -> Meter:
    time = f", {duration(lesson.seconds)}" if lesson.seconds else ""
    note = f"{lesson.accepted} of {lesson.exercises}{time}"
    return Meter(lesson.title, lesson.accepted, lesson.exercises, note)


def _days(session: Session, summary: Summary) -> list[Block]:
    """The last four weeks as a picture and in words; nothing before the first day."""
    recent = recent_days(summary.days, datetime.date.fromtimestamp(session.store.now()))
    active = [day for day, _ in recent if day.isoformat() in summary.days]
    if not active:
        return []
    first = recent[0][0]
    # a day on which something was done shows, also where it took no time that can be told
    amounts = tuple(seconds + (day in active) for day, seconds in recent)
    days = "1 day" if len(active) == 1 else f"{len(active)} days"
    spent = duration(sum(seconds for _, seconds in recent))
    words = f"You were here on {days} of the last {DAYS}, for {spent} in all."
    return [Days(amounts, f"{first.day} {first:%b}", "today", first.weekday()), Note(words)]


def _sums(summary: Summary) -> str:
    lessons = summary.lessons
    told = [
        _count(sum(each.checks for each in lessons), "check"),
        _count(sum(each.hints for each in lessons), "hint"),
        _count(sum(each.sessions for each in lessons), "debug session"),
        _count(summary.reviews, "review"),
    ]
    asked, right = summary.predicted
    predicted = f"; {right} of {asked} predictions right" if asked else ""
    return f"In all: {', '.join(told)}{predicted}."


def _weak(weak: Weak) -> Iterator[Block]:
    if not weak.hard:
        yield Note(NOTHING_WEAK)
        return
    yield Heading(WEAK)
    rows = (
        (
            each.exercise,
            _count(each.tries, "check"),
            _count(each.hints, "hint"),
            "" if each.is_accepted else OPEN,
        )
        for each in weak.hard
    )
    yield Table(("", "", "", ""), tuple(rows), flexible=3)
    if weak.concepts:
        yield Note(f"They share {', '.join(weak.concepts)}: `glossary {weak.concepts[0]}`.")
    for code, count in weak.diagnoses:
        yield Note(f"{count} checks had the diagnosis {code}: `explain {code}`.")


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def duration(seconds: float) -> str:
    """ "40 min", "3 h 20 min"."""
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"
