"""What Tab offers at the prompt, from the words that the session knows now."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from tutor.shell.late_session import LateSession

if TYPE_CHECKING:
    from tutor.shell.completion import Vocabulary
    from tutor.shell.session import Session


class SessionCompleter(Completer):
    """Completes a single line, as soon as there is a session."""

    def __init__(self, late: LateSession) -> None:
        self.late = late

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> Iterable[Completion]:
        """Suggestions for the text before the cursor."""
        if document.line_count > 1 or self.late.session is None:
            return
        from tutor.shell.completion import suggest

        for found in suggest(document.text_before_cursor, vocabulary(self.late.session)):
            yield Completion(found.text, -found.length, display_meta=found.about)


def vocabulary(session: Session) -> Vocabulary:
    """Every word that completion knows now."""
    from tutor.shell.commands import COMMANDS
    from tutor.shell.completion import Vocabulary

    exercises = [(exercise.id, exercise.title) for exercise in session.course.exercises]
    long_names = {name: entry for name, entry in COMMANDS.items() if len(name) > 1}
    return Vocabulary(
        commands={name: (entry.help, entry.takes) for name, entry in long_names.items()},
        arguments={
            "exercise": exercises,
            "all": [("all", "every exercise of the course")],
            "case": [*_cases(session), *exercises],
            "review": [("list", "what comes back, and when"), ("stop", "put it aside"), *exercises],
            "stop": [("stop", "end the tour")],
            "switch": [("on", "check at every save"), ("off", "check when I say so")],
            "command": [(name, entry.help) for name, entry in COMMANDS.items()],
            "code": _codes(session),
            "hint": _hints(session),
            "version": _versions(session),
            "versions": _versions(session),
            "call": [(f"{name}(", "") for name in session.exercise.entry],
        },
    )


def _cases(session: Session) -> list[tuple[str, str]]:
    """The cases of the last check of this exercise, with how each ended."""
    grade = session.grades.get(session.exercise.id)
    return [(case.name, str(case.verdict)) for case in grade.cases] if grade else []


def _hints(session: Session) -> list[tuple[str, str]]:
    """The hints that were shown, and the next one, by number; a later title would give it away."""
    from tutor.course.texts import read_hints

    taken = session.store.standing().hints.get(session.exercise.id, 0)
    hints = read_hints(session.exercise)[: taken + 1]
    return [(str(number), hint.title) for number, hint in enumerate(hints, 1)]


def _versions(session: Session) -> list[tuple[str, str]]:
    """The versions of the learner's file, the latest first, with how each was graded."""
    from tutor.shell.version_words import verdict_of

    found = session.store.history(session.exercise.id).versions
    numbers = [(str(each.number), verdict_of(each)) for each in reversed(found)]
    return [*numbers, ("starter", "the file as it was given"), ("last", ""), ("now", "")]


def _codes(session: Session) -> list[tuple[str, str]]:
    """The diagnoses that were shown."""
    found = [grade.diagnosis for grade in session.grades.values() if grade.diagnosis]
    return [(one.code, one.title) for diagnosis in found for one in (diagnosis, *diagnosis.also)]
