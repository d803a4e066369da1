"""predict, picture, glossary and wheels at the prompt, with real processes and a screen in memory."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from tutor.display.screen import Screen
from tutor.shell.dispatch import do_line
from tutor.shell.session import Session

pytestmark = pytest.mark.slow

Type = Callable[[str], tuple[int, str]]


@pytest.fixture
def type_line(session: Session) -> Type:
    """Type one line; gives the exit code and what was shown."""

    def typed(line: str) -> tuple[int, str]:
        out = io.StringIO()
        return do_line(session, Screen(out, width=80), line), out.getvalue()

    return typed


def write(session: Session, text: str) -> None:
    """The learner's file for double."""
    session.workspace.open(session.course.exercises[0]).write_text(text, encoding="utf-8")


def test_predictions_one_after_the_other(session: Session, type_line: Type) -> None:
    """Asked, answered in a spelling of one's own, told why; what is not an answer costs nothing; the
    first answer is recorded.
    """
    assert "`predict` asks you 2 questions" in type_line("goto double")[1]
    assert "What is the shape of double(x)?" in type_line("predict")[1]
    code, shown = type_line("predict nonsense")
    assert code == 2
    assert "sizes, like (5, 784)" in shown
    assert "Yes: (2, 3)." in type_line("predict 2x3")[1]
    shown = type_line("predict 4")[1]
    assert "You said 4; it is 8." in shown
    assert "Four times two." in shown
    assert "all 2 predictions here, 1 correctly" in type_line("predict")[1]
    assert session.store.standing().predicted["double"] == {"the shape": True, "the sum": False}
    assert "asks you" not in type_line("goto double")[1]


def test_pictures_of_the_learners_own_program(session: Session, type_line: Type) -> None:
    """Drawn with what the file holds now; a program that fails says so."""
    type_line("goto double")
    write(session, "def double(x):\n    return x * 2\n")
    shown = type_line("picture")[1]
    assert "Your double of 0 to 4." in shown
    assert "two" in shown
    assert "4 cm" in shown
    write(session, "def double(x):\n    return x.nothing\n")
    code, shown = type_line("picture")
    assert code == 2
    assert "AttributeError" in shown
    write(session, "def double(x):\n    return 'a string'\n")
    assert (
        "does not draw" in type_line("picture")[1] or "cannot be drawn" in type_line("picture")[1]
    )
    assert "row_sums has no picture" in type_line("picture row_sums")[1]


def test_words_are_explained(type_line: Type) -> None:
    """By name, by part of a name, and with the nearest for a misspelling."""
    assert "chain rule, Jacobian" in type_line("glossary")[1]
    assert "The rates multiply." in type_line("glossary chain")[1]
    code, shown = type_line("glossary Jacobain")
    assert code == 2
    assert "Did you mean Jacobian?" in shown
    assert "The rates multiply." in type_line("glossary cr")[1]
    assert "It comes up under: chain rule" in type_line("glossary rates")[1]


def test_a_concept_leads_to_its_exercises(type_line: Type) -> None:
    """Below the entry of a word, and by itself for a concept that the glossary does not explain."""
    assert "Exercises: scale_grad" in type_line("glossary chain rule")[1]
    assert "Exercises" not in type_line("glossary jacobian")[1]
    assert "Exercises: double, row_sums, quadruple" in type_line("glossary Elementwise")[1]


def test_the_brief_names_what_it_builds_on_until_that_is_accepted(
    session: Session, type_line: Type
) -> None:
    """A quiet line below the brief, only where something is open."""
    line = "Builds on: double (not accepted yet)"
    assert f"\n{line}\nYour file" in type_line("brief quadruple")[1]
    assert "Builds on" not in type_line("brief double")[1]
    write(session, "def double(x):\n    return 2 * x\n")
    assert "accepted" in type_line("check double")[1]
    assert "Builds on" not in type_line("brief quadruple")[1]


def test_wheels_without_a_terminal_stand_still(type_line: Type) -> None:
    """A picture after one turn, with its numbers."""
    shown = type_line("wheels 6 3")[1]
    assert "du/dx = 6/3 = 2" in shown
    assert "not a set of wheels" in type_line("wheels 99")[1]
