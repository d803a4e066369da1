"""`picture`: see what your program does."""

from __future__ import annotations

from tutor.course import texts
from tutor.course.libraries import libraries_for_picture
from tutor.course.model import Exercise
from tutor.display.blocks import Block, DrawingBlock
from tutor.errors import UsageError
from tutor.shell.programs import own_programs
from tutor.shell.session import Session


def picture(session: Session, exercise: Exercise) -> list[Block]:
    """What the exercise's picture.py draws with the learner's file as it is now.

    Raises UsageError where there is no picture, or nothing is written yet.
    """
    if not texts.read_picture(exercise):
        having = [other.id for other in session.course.exercises if texts.read_picture(other)]
        raise UsageError(
            f"{exercise.id} has no picture",
            fix=f"These have one: {', '.join(having)}." if having else "",
        )
    session.workspace.open(exercise)
    submission = session.workspace.snapshot(exercise)
    if submission.source is None or submission.untouched:
        raise UsageError(f"{exercise.id} is not written yet", fix="`brief` says what to build.")
    own = own_programs(session, session.store.standing())
    libraries = libraries_for_picture(session.course, exercise, own)
    drawings = session.engine.judge.draw(submission, exercise, libraries=libraries)
    return [DrawingBlock(drawing) for drawing in drawings]
