"""The prompt_toolkit side of the shell: one prompt with history, colours, completion, a toolbar.

Only what the first render needs is imported here: the prompt is on the screen before the course is
read.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prompt_toolkit import PromptSession
from prompt_toolkit.application import Application, get_app, run_in_terminal
from prompt_toolkit.styles import Style

from tutor.shell.bursts import take_together
from tutor.shell.late_session import LateSession
from tutor.shell.line_kind import read_line
from tutor.shell.prompt_completion import SessionCompleter
from tutor.shell.prompt_history import open_history
from tutor.shell.prompt_keys import make_keys
from tutor.shell.prompt_lexer import LateLexer
from tutor.shell.toolbar import toolbar_text, usage

if TYPE_CHECKING:
    from tutor.shell.session import Session

POLL = 0.1  # seconds between two looks at whether torch has loaded
STYLE = {"bottom-toolbar": "noreverse bg:#303030 #c0c0c0", "prompt": "bold"}


def make_prompt(
    late: LateSession, *, history: Path, colour: bool, **options: Any
) -> PromptSession[str]:
    """A prompt for the session that `late` holds or will hold.

    options go to PromptSession (tests give input and output).
    """
    prompt: PromptSession[str] = PromptSession(
        message=lambda: [("class:prompt", f"{late.name}> ")],
        bottom_toolbar=lambda: toolbar(late),
        completer=SessionCompleter(late),
        complete_while_typing=False,
        history=open_history(history),
        lexer=LateLexer() if colour else None,
        multiline=True,
        key_bindings=make_keys(),
        prompt_continuation=lambda width, number, wrapped: " " * max(0, width - 4) + "... ",
        style=Style.from_dict(STYLE) if colour else None,
        include_default_pygments_style=colour,
        enable_history_search=True,
        enable_suspend=True,
        **options,
    )
    take_together(prompt.app.key_processor)
    return prompt


def toolbar(late: LateSession) -> str:
    """Progress in this lesson, what runs, and a word about what is being typed."""
    app = get_app()
    width = app.output.get_size().columns
    session = late.session
    if session is None:
        return toolbar_text("", [], "starting", "", width)
    from tutor.display.clean import to_encoding

    lessons = session.course.lessons
    lesson = next(each for each in lessons if each.id == session.exercise.lesson)
    standing = session.store.overall()
    done = [standing.is_accepted(exercise.id) for exercise in lesson.exercises]
    typed = app.current_buffer.text
    hint = _hint(typed) if typed.strip() else _what_enter_does(session)
    status = session.runs_beside or session.engine.status()
    text = toolbar_text(lesson.title, done, status, hint, width)
    return to_encoding(text, app.output.encoding())[:width]


def _what_enter_does(session: Session) -> str:
    """Behind an empty prompt: the next step, and where help is."""
    from tutor.shell.next_step import next_step

    step = "more" if session.unread else next_step(session).command
    return f"Enter: {step}, or help" if step else "help"


def _hint(text: str) -> str:
    """The usage of the command that is being typed, else where help is."""
    from tutor.shell.commands import COMMANDS

    entry = COMMANDS.get(text.split(maxsplit=1)[0])
    if entry is None or read_line(text, COMMANDS).kind != "command":
        return "help"
    return usage(entry.name, entry.takes, entry.help)


def settle(
    app: Application[str],
    late: LateSession,
    waiting: list[Callable[[], None]],
    on_ready: Callable[[], None],
) -> None:
    """Called when a prompt begins: once it is on the screen, read the course and let torch load.

    waiting: what writes above the prompt as soon as the course is read, each once. on_ready: called
    in the prompt's loop once torch has loaded. The toolbar is drawn again when all is done.
    """
    app.create_background_task(_settle(app, late, waiting, on_ready))


async def _settle(
    app: Application[str],
    late: LateSession,
    waiting: list[Callable[[], None]],
    on_ready: Callable[[], None],
) -> None:
    try:
        engine = late.get().engine
        engine.start()
        while waiting:
            await run_in_terminal(waiting.pop())
        app.invalidate()
        if engine.is_loading():
            while engine.is_loading():
                await asyncio.sleep(POLL)
            app.invalidate()
        on_ready()
    except Exception as error:
        app.exit(exception=error)
