"""`recall`: questions of accepted exercises come back, those of a stop in the learner's own run."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tutor.shell.recall_questions import questions_of, questions_to_come
from tutor.shell.session import Session

pytestmark = pytest.mark.slow

Type = Callable[[str], tuple[int, str]]
Write = Callable[[str, str], None]
DAY = 24 * 3600


def accept(type_line: Type, write: Write, name: str, source: str) -> None:
    """That exercise is accepted."""
    type_line(f"goto {name}")
    write(name, source)
    assert "accepted" in type_line("check")[1]


def next_is(session: Session, name: str) -> None:
    """The question of that name was missed just now, and every other one known; so it is next."""
    for question, _ in questions_to_come(session):
        right = question.name != name
        for _ in range(4 if right else 1):
            session.store.record_recall(question.exercise.id, question.name, "", right=right)


def test_before_anything_is_accepted(type_line: Type) -> None:
    """Nothing is asked."""
    assert "nothing to recall yet" in type_line("recall")[1]


def test_a_prediction_is_asked_again(
    session: Session, type_line: Type, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With text before the question, the question comes first and nothing is recorded."""
    accept(type_line, write, "double", "def double(x):\n    return x * 2\n")
    next_is(session, "the sum")
    assert "this one comes" in type_line("recall")[1]
    clock = session.store._clock
    monkeypatch.setattr(session.store, "_clock", lambda: clock() + 2 * DAY)
    session.question = ""
    shown = type_line("recall 8")[1]
    assert "double: the sum" in shown and "Here is the question first" in shown
    before = session.store.overall().recalled["double"]["the sum"]
    shown = type_line("recall 7")[1]
    assert "You said 7; it is 8" in shown and "Four times two" in shown
    assert "comes back tomorrow" in shown
    *earlier, answer = session.store.overall().recalled["double"]["the sum"]
    assert tuple(earlier) == before and not answer.right and session.question == ""


def test_a_stop_asks_again_in_the_learners_own_run(
    session: Session, type_line: Type, write: Write
) -> None:
    """With their line and their names; an expression is computed there, and may be the answer."""
    accept(
        type_line,
        write,
        "row_sums",
        "def row_sums(table):\n    return table @ table.new_ones(table.shape[1])\n",
    )
    next_is(session, "before the sum (stop)")
    shown = type_line("recall")[1]
    assert "Before your line 2 runs:" in shown and "return table @" in shown
    assert "table.shape" in shown and "How many numbers will the result hold?" in shown
    assert "Yes: " in type_line("recall table.shape[0]")[1]
    next_is(session, "before the sum (stop)")
    type_line("recall")
    assert "You said 77; it is" in type_line("recall 77")[1]


def test_what_cannot_be_read_leaves_the_question_open(session: Session, type_line: Type) -> None:
    """And a place that the program does not come to is passed over."""
    session.question = asked = "double: the shape"
    assert "cannot be read" in type_line("recall import this")[1] and session.question == asked
    names = [each.name for each in questions_of(session.course.exercises[1])]
    assert names == ["before the sum (stop)"]  # the other stop asks nothing
