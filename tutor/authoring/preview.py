"""`tutor preview`: an exercise from beginning to end, as learners see it piece by piece."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.course import submissions, texts
from tutor.course.model import Exercise, KnownSubmission, Waypoint
from tutor.display.blocks import Block, Code, Heading, Note, Prose, Table
from tutor.errors import ContentError


def preview(exercise: Exercise) -> list[Block]:
    """Its brief, the starter, predictions, hints, stops, messages and the debrief.

    What cannot be read is told in its place.
    """
    stars = "●" * exercise.difficulty + "○" * (5 - exercise.difficulty)
    parts = (_brief, _starter, _predictions, _hints, _stops, _messages, _debrief)
    blocks: list[Block] = [Heading(exercise.id, f"{exercise.minutes} min  {stars}")]
    for part in parts:
        try:
            blocks += part(exercise)
        except ContentError as error:
            blocks.append(Note(str(error), "note"))
    return blocks


def _brief(exercise: Exercise) -> Iterator[Block]:
    yield Prose(texts.read_brief(exercise))


def _starter(exercise: Exercise) -> Iterator[Block]:
    yield Heading("What a file begins as")
    yield Code(texts.read_starter(exercise), title=f"{exercise.id}.py")


def _predictions(exercise: Exercise) -> Iterator[Block]:
    for each in texts.read_predictions(exercise):
        yield Heading(f"predict: {each.name}", each.answer)
        yield Prose(f"{each.ask}\n\n{each.why}")


def _hints(exercise: Exercise) -> Iterator[Block]:
    hints = texts.read_hints(exercise)
    for number, hint in enumerate(hints, 1):
        yield Heading(f"Hint {number} of {len(hints)}: {hint.title}")
        yield Prose(hint.text)


def _stops(exercise: Exercise) -> Iterator[Block]:
    for point in texts.read_waypoints(exercise):
        yield Heading(f"debug: {point.name}", point.anchor)
        yield from _stop(point)


def _stop(point: Waypoint) -> Iterator[Block]:
    yield Prose("\n\n".join(filter(None, (point.say, point.here))))
    if point.look:
        yield Note(", ".join(point.look), "look")
    if point.question:
        yield Prose(point.question)
    if point.predict:
        yield Prose(f"{point.predict.ask}\n\n{point.predict.why}")
    if point.goals:
        yield Table(("", ""), tuple(("○", goal.name) for goal in point.goals), flexible=1)


def _messages(exercise: Exercise) -> Iterator[Block]:
    """Of the wrong programs, as their diagnosis reads."""
    for known in submissions.read_known(exercise):
        if known.verdict != "accepted":
            yield from _message(known)


def _message(known: KnownSubmission) -> Iterator[Block]:
    yield Heading(known.title, known.code)
    yield Prose("\n\n".join(each.text for each in known.paragraphs))
    for label, text in (("help", known.help), ("look", known.look)):
        if text:
            yield Note(text, label)


def _debrief(exercise: Exercise) -> Iterator[Block]:
    yield Prose(texts.read_debrief(exercise))
