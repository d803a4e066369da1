"""The loop of the shell: read what is typed, do it, show what came of it."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from tutor.errors import TutorError
from tutor.shell.line_kind import Typed, pieces, read_line

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession

    from tutor.display.screen import Screen
    from tutor.settings import Settings
    from tutor.shell.prompt import Late
    from tutor.shell.session import Session

INTERRUPTED = 130
WELCOME = "You build backpropagation here, in files of your own.\n`brief` says what to build first, `help` lists the rest."
LEFT = "Everything is saved. Until next time."
UNSAVED = "Your files are as you saved them; what could not be recorded is lost. Until next time."


def run_shell(settings: Settings, make_screen: Callable[[], Screen]) -> int:
    """The interactive shell, or a script of lines where standard input is no terminal. Returns the
    exit code.
    """
    if sys.stdin.isatty() and sys.stdout.isatty():
        from tutor.shell.prompt import Late, make_prompt

        late = Late(lambda: _open(settings), settings.state / "prompt")
        if late.is_first:
            make_screen().line(WELCOME)
        try:
            return interact(
                late,
                make_prompt(late, history=settings.history, colour=settings.colour),
                make_screen,
            )
        finally:
            late.close()
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    session = _open(settings)
    try:
        return run_script(session, make_screen(), (line.rstrip("\n") for line in sys.stdin))
    finally:
        session.close()


def _open(settings: Settings) -> Session:
    from tutor.shell.session import Session

    return Session.open(settings, interactive=True)


def interact(late: Late, prompt: PromptSession[str], make_screen: Callable[[], Screen]) -> int:
    """Prompt until the learner leaves. The course is read, and torch begins to load, after the
    first render.
    """
    from prompt_toolkit.utils import is_dumb_terminal

    from tutor.shell.prompt import settle

    if is_dumb_terminal():  # prompt_toolkit reads lines there without ever rendering
        late.get().engine.start()
    while True:
        try:
            text = prompt.prompt(pre_run=lambda: settle(prompt.app, late))
        except KeyboardInterrupt:
            continue
        except EOFError:
            text = "quit"
        if not _turn(late, text, make_screen):
            return 0


def _turn(late: Late, text: str, make_screen: Callable[[], Screen]) -> bool:
    """One text from the prompt. False when the learner leaves. A Ctrl-C that nothing else has
    caught only ends the turn.
    """
    from tutor.shell.commands import Quit

    try:
        session, screen = late.get(), make_screen()
        screen.paged = True
        session.engine.on_wait = lambda: screen.line(
            "(torch is still loading; this takes a second or two)"
        )
        session.engine.on_work = lambda seconds: screen.passing(
            f"(your code is running: {seconds:.0f} s; Ctrl-C stops it) "
        )
        try:
            do_text(session, screen, text)
        except Quit:
            screen.line(LEFT if session.store.is_recording else UNSAVED)
            return False
        finally:
            for notice in session.store.take_notices():
                screen.line(notice)
    except KeyboardInterrupt:
        pass
    return True


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
    for notice in session.store.take_notices():
        screen.line(notice)
    return worst


def do_text(session: Session, screen: Screen, text: str) -> int:
    """What came from one prompt: one thing, or several that were pasted together. Returns the last
    exit code. Raises Quit.
    """
    from tutor.shell.commands import COMMANDS

    session.pasted = list(pieces(text.split("\n"), COMMANDS)) if "\n" in text else [text]
    code = 0
    while session.pasted and code != INTERRUPTED:
        code = do_line(session, screen, session.pasted.pop(0))
    session.pasted = []
    return code


def do_line(session: Session, screen: Screen, line: str) -> int:
    """One command or one piece of Python; nothing goes on with a long answer. Returns 0, or what
    went wrong as exit code. Raises Quit.
    """
    from tutor.shell import commands
    from tutor.shell.misplaced_input import elsewhere

    typed = read_line(line, commands.COMMANDS)
    unread, session.unread = session.unread, ""
    if typed.kind == "empty":
        session.unread = screen.next_page(unread)
        return 0
    if typed.kind == "command":
        return guarded(screen, lambda: _command(session, screen, typed))
    stray = elsewhere(line) if typed.word else ""
    if stray and (typed.word != line.strip() or not session.may_be_defined(typed.word)):
        screen.line(stray)
        return 2
    if typed.kind == "mistyped" or (typed.near and not session.may_be_defined(typed.word)):
        screen.line(
            f"There is no command {typed.word!r}. Did you mean `{typed.near}`? (`!` in front makes it Python.)"
        )
        return 2
    return guarded(screen, lambda: _python(session, screen, typed, stray))


def guarded(screen: Screen, action: Callable[[], int]) -> int:
    """Run it; errors of ours become one message, Ctrl-C gives the prompt back."""
    try:
        return action()
    except TutorError as error:
        screen.line(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        screen.end_stream()
        screen.line("Interrupted.")
        return INTERRUPTED


def _command(session: Session, screen: Screen, typed: Typed) -> int:
    from tutor.display.blocks import DiagnosisBlock
    from tutor.shell import commands
    from tutor.shell.checking import exit_code

    blocks = commands.run(session, typed.word, typed.rest)
    if session.pasted:
        screen.show(*blocks)
    else:
        session.unread = screen.begin(*blocks)
    return max(
        (exit_code(block.grade) for block in blocks if isinstance(block, DiagnosisBlock)), default=0
    )


def _python(session: Session, screen: Screen, typed: Typed, stray: str) -> int:
    """stray: what to say instead of "not defined", for a lone name; "" where there is nothing
    better to say.
    """
    from tutor.shell.engine import learner_files

    files = learner_files(session.course, session.workspace.root)
    try:
        raised = session.engine.python.evaluate(
            typed.rest, files, screen.stream, quietly=bool(stray)
        )
    finally:
        screen.end_stream()
    if stray and raised == "NameError":
        screen.line(stray)
        return 2
    if typed.near and raised == "NameError":
        screen.line(f"Did you mean the command `{typed.near}`?")
    return 1 if raised else 0
