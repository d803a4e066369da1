"""The loop of the shell: read what is typed, answer it, until the learner leaves."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from tutor.shell.dispatch import INTERRUPTED, do_line, do_text
from tutor.shell.line_kind import pieces

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession

    from tutor.display.screen import Screen
    from tutor.settings import Settings
    from tutor.shell.beside_prompt import BesidePrompt
    from tutor.shell.late_session import LateSession
    from tutor.shell.session import Session

WELCOME = (
    "You build backpropagation here, with any editor, in files of your own:\n"
    "{0}\n"
    "`brief` (or Enter) says what to build. Save your file: its verdict comes here.\n"
    "When it is wrong: `why`, `hint`, `debug`. Nothing is lost: `attempts`, `undo`.\n"
    "`tour` takes two minutes; `help` lists the rest; Ctrl-D twice leaves."
)
AGAIN = "Press Ctrl-D once more to leave."
LOADING = "(torch is still loading; this takes a second or two)"


def run_shell(settings: Settings, make_screen: Callable[[], Screen]) -> int:
    """The interactive shell, or a script of lines where standard input is not a terminal.

    Returns the exit code.
    """
    if sys.stdin.isatty() and sys.stdout.isatty():
        return _run_at_prompt(settings, make_screen)
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    session = _open(settings)
    try:
        return run_script(session, make_screen(), (line.rstrip("\n") for line in sys.stdin))
    finally:
        session.close()


def _run_at_prompt(settings: Settings, make_screen: Callable[[], Screen]) -> int:
    from tutor.shell.late_session import LateSession
    from tutor.shell.prompt import make_prompt

    late = LateSession(lambda: _open(settings), settings.state / "prompt")
    if late.is_first:
        make_screen().line(WELCOME.format(settings.workspace))
    try:
        prompt = make_prompt(late, history=settings.history, colour=settings.colour)
        return interact(late, prompt, make_screen)
    finally:
        late.close()


def _open(settings: Settings) -> Session:
    from tutor.shell.session import Session

    session = Session.open(settings, interactive=True)
    if session.store.overall().reviewing:
        from tutor.shell.reviewing import resume

        resume(session)
    return session


def interact(
    late: LateSession, prompt: PromptSession[str], make_screen: Callable[[], Screen]
) -> int:
    """Prompt until the learner leaves; returns the exit code.

    The course is read, and torch begins to load, after the first render.
    """
    from tutor.shell.beside_prompt import BesidePrompt

    beside = BesidePrompt(late, prompt, make_screen)
    start = _greeting(prompt, late, make_screen, beside)
    may_leave = False  # whether Ctrl-D was the last thing that was pressed
    while True:
        try:
            text = prompt.prompt(pre_run=start)
        except KeyboardInterrupt:
            may_leave = False
            continue
        except EOFError:
            if not may_leave:
                make_screen().line(AGAIN)
                may_leave = True
                continue
            text = "quit"
        may_leave = False
        with beside.paused():
            if not _answer(late, text, make_screen):
                beside.close()
                return 0


def _greeting(
    prompt: PromptSession[str],
    late: LateSession,
    make_screen: Callable[[], Screen],
    beside: BesidePrompt,
) -> Callable[[], None]:
    """What to do when a prompt begins. Who has been here before is told once where they are."""
    from prompt_toolkit.utils import is_dumb_terminal

    from tutor.shell.prompt import settle

    waiting = [] if late.is_first else [lambda: _greet(late.get(), make_screen())]
    if is_dumb_terminal():  # prompt_toolkit reads lines there without ever rendering
        late.get().engine.start()
        while waiting:
            waiting.pop()()
        beside.start()
    return lambda: settle(prompt.app, late, waiting, beside.begin)


def _greet(session: Session, screen: Screen) -> None:
    from tutor.shell.coming_back import where_you_are
    from tutor.shell.coming_reviews import due_line

    screen.line(where_you_are(session))
    if line := due_line(session):
        screen.line(line)


def _answer(late: LateSession, text: str, make_screen: Callable[[], Screen]) -> bool:
    """One text from the prompt. False when the learner leaves.

    A Ctrl-C that nothing else has caught only ends the answer.
    """
    from tutor.shell.coming_back import farewell
    from tutor.shell.commands import Quit

    try:
        session, screen = late.get(), make_screen()
        screen.paged = True
        _show_waiting(session, screen)
        try:
            do_text(session, screen, text)
        except Quit:
            screen.line(farewell(session))
            return False
        finally:
            _show_notices(session, screen)
    except KeyboardInterrupt:
        pass
    return True


def _show_waiting(session: Session, screen: Screen) -> None:
    """Let the engine say on this screen what a learner is waiting for."""

    def on_work(seconds: float) -> None:
        screen.passing(f"(your code is running: {seconds:.0f} s; Ctrl-C stops it) ")

    session.engine.on_wait = lambda: screen.line(LOADING)
    session.engine.on_work = on_work


def _show_notices(session: Session, screen: Screen) -> None:
    for notice in session.store.take_notices():
        screen.line(notice)


def run_script(session: Session, screen: Screen, lines: Iterable[str]) -> int:
    """One command or statement after the other, as if typed. Returns the worst exit code."""
    from tutor.shell.commands import COMMANDS, Quit

    worst = 0
    for piece in pieces(lines, COMMANDS):
        try:
            worst = max(worst, do_line(session, screen, piece))
        except Quit:
            break
        if worst == INTERRUPTED:
            break
    _show_notices(session, screen)
    return worst
