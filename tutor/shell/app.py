"""The loop of the shell: read a line, do it, show what came of it."""

from __future__ import annotations

import sys
from collections.abc import Callable

from tutor.display.screen import Screen
from tutor.errors import TutorError
from tutor.progress.standing import next_exercise
from tutor.settings import Settings
from tutor.shell import commands
from tutor.shell.commands import COMMANDS, Quit
from tutor.shell.engine import learner_files
from tutor.shell.python import is_complete
from tutor.shell.session import Session
from tutor.shell.words import read_line


def run_shell(settings: Settings, screen: Screen) -> int:
    """The interactive shell, or a script of lines where standard input is no terminal. Returns the exit code."""
    session = Session.open(settings, interactive=True)
    try:
        if not sys.stdin.isatty():
            return run_script(session, screen, [line.rstrip("\n") for line in sys.stdin])
        return interact(session, screen)
    finally:
        session.close()


def interact(session: Session, screen: Screen) -> int:
    """Prompt until the learner leaves."""
    from tutor.shell.prompt import make_prompt

    prompt = make_prompt(session, is_complete=is_complete, colour=screen.colour)
    started = False

    def begin() -> None:
        """After the first render: torch begins to load while the learner reads."""
        nonlocal started
        if not started:
            started = True
            session.engine.start()

    prompt.app.after_render += lambda app: begin()
    for notice in session.store.take_notices():
        screen.line(notice)
    while True:
        try:
            line = prompt.prompt()
        except KeyboardInterrupt:
            continue
        except EOFError:
            screen.line("Everything is saved. Until next time.")
            return 0
        try:
            do_line(session, screen, line)
        except Quit:
            screen.line("Everything is saved. Until next time.")
            return 0
        for notice in session.store.take_notices():
            screen.line(notice)


def run_script(session: Session, screen: Screen, lines: list[str]) -> int:
    """One line after the other, as if typed. Returns the worst exit code."""
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
    typed = read_line(line, COMMANDS)
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
    if not session.engine.status().startswith("ready"):
        screen.line("(torch is loading)")
    session.engine.python.evaluate(source, learner_files(session.course, session.workspace.root), screen.stream)
    screen.end_stream()


def first_words(session: Session) -> str:
    """What a learner reads before anything else."""
    name = session.exercise.id
    if next_exercise(session.course, session.store.standing()) is None:
        return "Every exercise is accepted. `list` shows them, `goto NAME` goes to one."
    return f"You are at {name}. `brief` says what to build, `help` lists the commands."
