"""The prompt_toolkit side of the shell: one PromptSession with history, highlighting, completion
and a toolbar.

Only what the first render needs is imported here: the prompt is on the screen before the course is
read.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prompt_toolkit import PromptSession
from prompt_toolkit.application import Application, get_app
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.lexers import Lexer
from prompt_toolkit.styles import Style

from tutor.shell.bursts import take_together
from tutor.shell.line_kind import is_finished, read_line
from tutor.shell.prompt_history import open_history
from tutor.shell.toolbar import toolbar_text, usage

if TYPE_CHECKING:
    from tutor.shell.completion import Vocabulary
    from tutor.shell.session import Session


class Late:
    """The session, opened once the prompt is on the screen. name: what the prompt shows; before
    that, what it showed last time.
    """

    def __init__(self, open_session: Callable[[], Session], last_name: Path) -> None:
        self._open = open_session
        self._last_name = last_name
        self._before = _read_name(last_name)
        self.session: Session | None = None

    @property
    def is_first(self) -> bool:
        """Whether nobody has been in this workspace before."""
        return not self._last_name.parent.exists()

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


INDENT = "    "
COLOURED = 5_000  # characters; colouring a longer text takes longer than typing the next key
STYLE = {"bottom-toolbar": "noreverse bg:#303030 #c0c0c0", "prompt": "bold"}


def make_prompt(late: Late, *, history: Path, colour: bool, **options: Any) -> PromptSession[str]:
    """A prompt for the session that `late` holds or will hold. options go to PromptSession (tests
    give input and output).
    """
    prompt: PromptSession[str] = PromptSession(
        message=lambda: [("class:prompt", f"{late.name}> ")],
        bottom_toolbar=lambda: toolbar(late),
        completer=_Completer(late),
        complete_while_typing=False,
        history=open_history(history),
        lexer=_LateLexer() if colour else None,
        multiline=True,
        key_bindings=_keys(),
        prompt_continuation=lambda width, number, wrapped: " " * max(0, width - 4) + "... ",
        style=Style.from_dict(STYLE) if colour else None,
        include_default_pygments_style=colour,
        enable_history_search=True,
        enable_suspend=True,
        **options,
    )
    take_together(prompt.app.key_processor)
    return prompt


def toolbar(late: Late) -> str:
    """Progress in this lesson, what runs, and a word about what is being typed."""
    app = get_app()
    width = app.output.get_size().columns
    session = late.session
    if session is None:
        return toolbar_text("", [], "starting", "", width)
    from tutor.display.clean import to_encoding

    lesson = next(
        lesson for lesson in session.course.lessons if lesson.id == session.exercise.lesson
    )
    standing = session.store.standing()
    done = [standing.is_accepted(exercise.id) for exercise in lesson.exercises]
    text = toolbar_text(
        lesson.title, done, session.engine.status(), _hint(app.current_buffer.text), width
    )
    return to_encoding(text, app.output.encoding())[:width]


def _hint(text: str) -> str:
    """The usage of the command that is being typed, else where help is."""
    from tutor.shell.commands import COMMANDS

    entry = COMMANDS.get(text.split(maxsplit=1)[0]) if text.strip() else None
    if entry is None or read_line(text, COMMANDS).kind != "command":
        return "help"
    return usage(entry.name, entry.takes, entry.help)


def settle(app: Application[str], late: Late) -> None:
    """Called when a prompt begins: once it is on the screen, read the course, let torch load, and
    redraw when it has.
    """
    app.create_background_task(_settle(app, late))


async def _settle(app: Application[str], late: Late) -> None:
    try:
        engine = late.get().engine
        engine.start()
        app.invalidate()
        if engine.is_loading():
            while engine.is_loading():
                await asyncio.sleep(0.1)
            app.invalidate()
        late.get().prepare()
    except Exception as error:
        app.exit(exception=error)


def vocabulary(session: Session) -> Vocabulary:
    """Every word that completion knows now."""
    from tutor.shell.commands import COMMANDS
    from tutor.shell.completion import Vocabulary

    cases = (
        [(case.name, str(case.verdict)) for case in session.grades[session.exercise.id].cases]
        if session.exercise.id in session.grades
        else []
    )
    exercises = [(exercise.id, exercise.title) for exercise in session.course.exercises]
    return Vocabulary(
        commands={
            name: (entry.help, entry.takes) for name, entry in COMMANDS.items() if len(name) > 1
        },
        arguments={
            "exercise": exercises,
            "all": [("all", "every exercise of the course")],
            "case": [*cases, *exercises],
            "command": [(name, entry.help) for name, entry in COMMANDS.items()],
            "code": [
                (grade.diagnosis.code, grade.diagnosis.title)
                for grade in session.grades.values()
                if grade.diagnosis
            ],
        },
    )


class _LateLexer(Lexer):
    """Pygments' Python colours, imported when there is something to colour: the first prompt is
    empty.
    """

    def __init__(self) -> None:
        self._python: Lexer | None = None

    def lex_document(self, document: Document) -> Callable[[int], StyleAndTextTuples]:
        if not document.text:
            return lambda line: []
        if len(document.text) > COLOURED:
            lines = document.lines
            return lambda line: [("", lines[line])] if line < len(lines) else []
        if self._python is None:
            from prompt_toolkit.lexers import PygmentsLexer
            from pygments.lexers.python import PythonLexer

            self._python = PygmentsLexer(PythonLexer)
        return self._python.lex_document(document)


class _Completer(Completer):
    def __init__(self, late: Late) -> None:
        self.late = late

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> Iterable[Completion]:
        if document.line_count == 1 and self.late.session is not None:
            from tutor.shell.completion import suggest

            for found in suggest(document.text_before_cursor, vocabulary(self.late.session)):
                yield Completion(found.text, -found.length, display_meta=found.about)


def _keys() -> KeyBindings:
    """Enter sends what is finished and opens a new line in an unfinished block; Tab and Backspace
    know indentation.
    """
    keys = KeyBindings()

    @keys.add("enter")
    def _(event: KeyPressEvent) -> None:
        from tutor.shell.commands import COMMANDS

        buffer = event.current_buffer
        text = buffer.text
        typed = read_line(text, COMMANDS)
        at_end = not buffer.document.text_after_cursor.strip()
        if typed.kind != "python" or (
            is_finished(text.lstrip("!")) and (at_end or "\n" not in text)
        ):
            buffer.validate_and_handle()
        else:
            line = buffer.document.current_line_before_cursor
            buffer.newline(copy_margin=True)
            if line.rstrip().endswith(":"):
                buffer.insert_text(INDENT)

    @keys.add("tab", filter=Condition(_in_margin))
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text(INDENT)

    @keys.add(
        "backspace",
        filter=Condition(
            lambda: (
                _in_margin() and get_app().current_buffer.document.current_line_before_cursor != ""
            )
        ),
    )
    def _(event: KeyPressEvent) -> None:
        before = event.current_buffer.document.current_line_before_cursor
        event.current_buffer.delete_before_cursor((len(before) - 1) % len(INDENT) + 1)

    return keys


def _in_margin() -> bool:
    """Whether the cursor has only blanks before it, on a line after the first."""
    document = get_app().current_buffer.document
    return document.cursor_position_row > 0 and not document.current_line_before_cursor.strip()
