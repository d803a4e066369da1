"""The prompt_toolkit side of the shell: one PromptSession with history, highlighting, completion and a toolbar.

Only what the first render needs is imported here: the prompt is on the screen before the course is read.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.lexers import PygmentsLexer
from prompt_toolkit.styles import Style
from pygments.lexers.python import PythonLexer

from tutor.shell.words import is_complete, read_line

if TYPE_CHECKING:
    from tutor.shell.completion import Vocabulary
    from tutor.shell.session import Session


class Late:
    """The session, opened once the prompt is on the screen. name: what the prompt shows; before that, what it showed last time."""

    def __init__(self, open_session: Callable[[], Session], last_name: Path) -> None:
        self._open = open_session
        self._last_name = last_name
        self._before = _read_name(last_name)
        self.session: Session | None = None

    @property
    def name(self) -> str:
        """The exercise's name."""
        return self.session.exercise.id if self.session else self._before

    def get(self) -> Session:
        """The session, opened now if it was not yet. Raises what opening raises."""
        if self.session is None:
            self.session = self._open()
        return self.session

    def close(self) -> None:
        """Keep the name for next time, and end the session."""
        if self.session is not None:
            with contextlib.suppress(OSError):
                self._last_name.write_text(self.name, encoding="utf-8")
            self.session.close()


def _read_name(path: Path) -> str:
    try:
        name = path.read_text(encoding="utf-8")[:60].strip()
    except (OSError, UnicodeDecodeError):
        return "tutor"
    return name if name.isidentifier() else "tutor"


STYLE = {"bottom-toolbar": "noreverse bg:#303030 #c0c0c0", "prompt": "bold"}


def make_prompt(late: Late, *, history: Path, colour: bool, **options: Any) -> PromptSession[str]:
    """A prompt for the session that `late` holds or will hold. options go to PromptSession (tests give input and output)."""
    return PromptSession(
        message=lambda: [("class:prompt", f"{late.name}> ")],
        bottom_toolbar=lambda: toolbar(late.session) if late.session else " torch not started   help",
        completer=_Completer(late),
        complete_while_typing=False,
        history=_history(history),
        lexer=PygmentsLexer(PythonLexer) if colour else None,
        multiline=True,
        key_bindings=_enter(),
        prompt_continuation=lambda width, number, wrapped: " " * max(0, width - 4) + "... ",
        style=Style.from_dict(STYLE) if colour else None,
        include_default_pygments_style=colour,
        enable_history_search=True,
        **options,
    )


def toolbar(session: Session) -> str:
    """Progress in this lesson, and what runs."""
    lesson = next(lesson for lesson in session.course.lessons if lesson.id == session.exercise.lesson)
    standing = session.store.standing()
    done = "".join("●" if standing.is_accepted(exercise.id) else "○" for exercise in lesson.exercises)
    return f" {lesson.title}  {done}   {session.engine.status()}   help"


def vocabulary(session: Session) -> Vocabulary:
    """Every word that completion knows now."""
    from tutor.shell.commands import COMMANDS
    from tutor.shell.completion import Vocabulary

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
    def __init__(self, late: Late) -> None:
        self.late = late

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        if document.line_count == 1 and self.late.session is not None:
            from tutor.shell.completion import suggest

            for found in suggest(document.text_before_cursor, vocabulary(self.late.session)):
                yield Completion(found.text, -found.length, display_meta=found.about)


def _history(path: Path) -> History:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(path))


def _enter() -> KeyBindings:
    """Enter sends a command or finished Python, and opens a new line in an unfinished block."""
    keys = KeyBindings()

    @keys.add("enter")
    def _(event: KeyPressEvent) -> None:
        from tutor.shell.commands import COMMANDS

        buffer = event.current_buffer
        text = buffer.text
        typed = read_line(text, COMMANDS) if "\n" not in text else None
        finished = (typed and typed.kind != "python") or is_complete(typed.rest if typed else text)
        if finished or (text.endswith("\n") and not buffer.document.text_after_cursor.strip()):
            buffer.validate_and_handle()
        else:
            buffer.newline(copy_margin=True)

    return keys
