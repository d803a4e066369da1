"""`predict`: guess a result before running the program, then see."""

from __future__ import annotations

from tutor.course import texts
from tutor.course.model import Exercise
from tutor.course.prediction import Prediction
from tutor.display.blocks import Block, Heading, Note, Prose
from tutor.errors import UsageError
from tutor.shell.session import Session

INVITATION = (
    "Type `predict` and your answer. A guess costs nothing, and what surprises you is easier to"
    " remember."
)


def predict(session: Session, exercise: Exercise, text: str) -> list[Block]:
    """Without text: the next question. With it: is it right, and why.

    The first answer to each question is the one that is recorded. Raises UsageError where nothing
    is asked, or where the text is not an answer of the kind that is asked for.
    """
    predictions = texts.read_predictions(exercise)
    if not predictions:
        raise UsageError(
            f"{exercise.id} asks for no predictions", fix="`brief` says what to build."
        )
    answered = session.store.standing().predicted.get(exercise.id, {})
    left = [each for each in predictions if each.name not in answered]
    if not left:
        right = sum(answered[each.name] for each in predictions)
        return [Note(f"You answered all {len(predictions)} predictions here, {right} correctly.")]
    if not text:
        number = f"{predictions.index(left[0]) + 1} of {len(predictions)}"
        heading = Heading(f"Before you run it: {left[0].name}", number)
        return [heading, Prose(left[0].ask), Note(INVITATION)]
    more = [Note("`predict` asks the next one.")] if left[0] != predictions[-1] else []
    return [*_answered(session, exercise, left[0], text), *more]


def _answered(session: Session, exercise: Exercise, question: Prediction, text: str) -> list[Block]:
    told = session.engine.judge.predict(exercise, question.name, text)
    session.store.record_prediction(exercise.id, question.name, text, right=told.right)
    verdict = f"Yes: {told.truth}." if told.right else f"You said {text}; it is {told.truth}."
    return [Note(verdict), Prose(told.why)]


def invitation(session: Session, exercise: Exercise) -> list[Block]:
    """A word under the brief as long as something is left to predict."""
    answered = session.store.standing().predicted.get(exercise.id, {})
    left = [each for each in texts.read_predictions(exercise) if each.name not in answered]
    if not left:
        return []
    count = "a question" if len(left) == 1 else f"{len(left)} questions"
    return [Note(f"Before you write: `predict` asks you {count} about the results.")]
