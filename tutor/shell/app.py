"""The loop of the shell: read a line, do it, show what came of it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tutor.errors import TutorError
from tutor.shell.words import read_line

if TYPE_CHECKING:
    from tutor.display.screen import Screen
    from tutor.settings import Settings
    from tutor.shell.prompt import Late
    from tutor.shell.session import Session


def run_shell(settings: Settings, make_screen: Callable[[], Screen]) -> int:
    """The interactive shell, or a script of lines where standard input is no terminal. Returns the exit code."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        from tutor.shell.prompt import Late

        late = Late(lambda: _open(settings), settings.state / "prompt")
        try:
            return interact(late, settings, make_screen)
        finally:
            late.close()
    session = _open(settings)
    try:
        return run_script(session, make_screen(), [line.rstrip("\n") for line in sys.stdin])
    finally:
        session.close()


def _open(settings: Settings) -> Session:
    from tutor.shell.session import Session

    return Session.open(settings, interactive=True)


def interact(late: Late, settings: Settings, make_screen: Callable[[], Screen]) -> int:
    """Prompt until the learner leaves. The course is read, and torch begins to load, after the first render."""
    from prompt_toolkit.utils import is_dumb_terminal

    from tutor.shell.prompt import make_prompt

    prompt = make_prompt(late, history=settings.history, colour=settings.colour)
    begun = False

    def begin(app: Any) -> None:
        nonlocal begun
        if begun:
            return
        begun = True
        try:
            session = late.get()
        except Exception as error:
            app.exit(exception=error)
            return
        session.engine.start()
        app.invalidate()

    prompt.app.after_render += begin
    if is_dumb_terminal():  # prompt_toolkit reads lines there without ever rendering
        late.get().engine.start()
    while True:
        try:
            line = prompt.prompt()
        except KeyboardInterrupt:
            continue
        except EOFError:
            line = "quit"
        session, screen = late.get(), make_screen()
        for notice in session.store.take_notices():
            screen.line(notice)
        if _leaves(session, screen, line):
            screen.line("Everything is saved. Until next time.")
            return 0


def _leaves(session: Session, screen: Screen, line: str) -> bool:
    from tutor.shell.commands import Quit

    try:
        do_line(session, screen, line)
    except Quit:
        return True
    return False


def run_script(session: Session, screen: Screen, lines: list[str]) -> int:
    """One line after the other, as if typed. Returns the worst exit code."""
    from tutor.shell.commands import Quit

    worst = 0
    for line in lines:
        try:
            worst = max(worst, do_line(session, screen, line))
        except Quit:
            break
    for notice in session.store.take_notices():
        screen.line(notice)
    return worst


def do_line(session: Session, screen: Screen, line: str) -> int:
    """One typed line. Returns 0, or the exit code of what went wrong. Raises Quit."""
    from tutor.shell import commands

    typed = read_line(line, commands.COMMANDS)
    if typed.kind == "empty":
        return 0
    if typed.kind == "mistyped":
        screen.line(f"There is no command {typed.word!r}. Did you mean `{typed.rest}`?  (`!` in front makes it Python.)")
        return 2
    if typed.kind == "python":
        return guarded(screen, lambda: _python(session, screen, typed.rest))
    return guarded(screen, lambda: screen.show(*commands.run(session, typed.word, typed.rest)))


def guarded(screen: Screen, action: Callable[[], None]) -> int:
    """Run it; errors of ours become one message, Ctrl-C gives the prompt back."""
    try:
        action()
    except TutorError as error:
        screen.line(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        screen.line("Interrupted.")
        return 130
    return 0


def _python(session: Session, screen: Screen, source: str) -> None:
    from tutor.shell.engine import learner_files

    if not session.engine.status().startswith("ready"):
        screen.line("(torch is loading)")
    session.engine.python.evaluate(source, learner_files(session.course, session.workspace.root), screen.stream)
    screen.end_stream()
