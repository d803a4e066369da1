"""`predict`: say what will come before running it, then see."""

from __future__ import annotations

from tutor.course import texts
from tutor.course.model import Exercise
from tutor.display.blocks import Block, Heading, Note, Prose
from tutor.errors import UsageError
from tutor.shell.session import Session


def predict(session: Session, exercise: Exercise, text: str) -> list[Block]:
    """Without text: the next question. With it: is it right, and why. The first answer to each is
    the one that is recorded.

    Raises UsageError where nothing is asked, or where the text is no answer of the kind that is
    asked for.
    """
    predictions = texts.read_predictions(exercise)
    if not predictions:
        raise UsageError(f"{exercise.id} asks for no prediction", fix="`brief` says what to build.")
    said = session.store.standing().predicted.get(exercise.id, {})
    index = next((index for index, one in enumerate(predictions) if one.name not in said), None)
    if index is None:
        right = sum(said[one.name] for one in predictions)
        return [
            Note(f"You have predicted all {len(predictions)} here, {right} of them as it came.")
        ]
    here = predictions[index]
    question: list[Block] = [
        Heading(f"Before you run it: {here.name}", f"{index + 1} of {len(predictions)}"),
        Prose(here.ask),
    ]
    if not text:
        return [
            *question,
            Note(
                "Type `predict` and your answer behind it. A guess costs nothing; it is what makes the truth stick."
            ),
        ]
    told = session.engine.judge.predict(exercise, here.name, text)
    session.store.record_prediction(exercise.id, here.name, text, right=told.right)
    verdict = f"Yes: {told.truth}." if told.right else f"You said {text}; it is {told.truth}."
    following = [Note("`predict` asks the next one.")] if index + 1 < len(predictions) else []
    return [Note(verdict), Prose(told.why), *following]


def invitation(session: Session, exercise: Exercise) -> list[Block]:
    """A word under the brief as long as something is left to predict."""
    said = session.store.standing().predicted.get(exercise.id, {})
    left = [one for one in texts.read_predictions(exercise) if one.name not in said]
    if not left:
        return []
    return [
        Note(
            f"Before you write: `predict` asks you {'a question' if len(left) == 1 else f'{len(left)} questions'} about what will come."
        )
    ]
