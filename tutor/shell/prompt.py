"""The prompt_toolkit side of the shell: one PromptSession with history, highlighting, completion and a toolbar."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import AnyFormattedText
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.lexers import PygmentsLexer
from prompt_toolkit.styles import Style
from pygments.lexers.python import PythonLexer

from tutor.shell.commands import COMMANDS
from tutor.shell.completion import Vocabulary, suggest
from tutor.shell.session import Session
from tutor.shell.words import read_line

STYLE = {"bottom-toolbar": "noreverse bg:#303030 #c0c0c0", "prompt": "bold"}


def make_prompt(session: Session, *, is_complete: Callable[[str], bool], colour: bool, **options: Any) -> PromptSession[str]:
    """A prompt for the session. options go to PromptSession (tests give input and output)."""
    return PromptSession(
        message=lambda: prompt_text(session),
        bottom_toolbar=lambda: toolbar(session),
        completer=_Completer(session),
        complete_while_typing=False,
        history=_history(session.settings.history),
        lexer=PygmentsLexer(PythonLexer) if colour else None,
        multiline=True,
        key_bindings=_enter(is_complete),
        prompt_continuation=lambda width, number, wrapped: " " * max(0, width - 4) + "... ",
        style=Style.from_dict(STYLE) if colour else None,
        include_default_pygments_style=colour,
        enable_history_search=True,
        **options,
    )


def prompt_text(session: Session) -> AnyFormattedText:
    """The name of the exercise."""
    return [("class:prompt", f"{session.exercise.id}> ")]


def toolbar(session: Session) -> str:
    """Progress in this lesson, and what runs."""
    lesson = next(lesson for lesson in session.course.lessons if lesson.id == session.exercise.lesson)
    standing = session.store.standing()
    done = "".join("●" if standing.is_accepted(exercise.id) else "○" for exercise in lesson.exercises)
    return f" {lesson.title}  {done}   {session.engine.status()}   help"


def vocabulary(session: Session) -> Vocabulary:
    """Every word that completion knows now."""
    cases = (
        [(case.name, str(case.verdict)) for case in session.grades[session.exercise.id].cases]
        if session.exercise.id in session.grades
        else []
    )
    return Vocabulary(
        commands={name: (entry.help, entry.takes) for name, entry in COMMANDS.items() if len(name) > 1},
        arguments={
            "exercise": [(exercise.id, exercise.title) for exercise in session.course.exercises],
            "case": cases,
            "command": [(name, entry.help) for name, entry in COMMANDS.items()],
            "code": [(grade.diagnosis.code, grade.diagnosis.title) for grade in session.grades.values() if grade.diagnosis],
        },
    )


class _Completer(Completer):
    def __init__(self, session: Session) -> None:
        self.session = session

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        if document.line_count == 1:
            for found in suggest(document.text_before_cursor, vocabulary(self.session)):
                yield Completion(found.text, -found.length, display_meta=found.about)


def _history(path: Path) -> History:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(path))


def _enter(is_complete: Callable[[str], bool]) -> KeyBindings:
    """Enter sends a command or finished Python, and opens a new line in an unfinished block."""
    keys = KeyBindings()

    @keys.add("enter")
    def _(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        text = buffer.text
        typed = read_line(text, COMMANDS) if "\n" not in text else None
        finished = (typed and typed.kind != "python") or is_complete(typed.rest if typed else text)
        if finished or (text.endswith("\n") and not buffer.document.text_after_cursor.strip()):
            buffer.validate_and_handle()
        else:
            buffer.newline(copy_margin=True)

    return keys
