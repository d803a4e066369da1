"""What was typed goes where it belongs: to a command, to Python, or to a word about a mistake."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tutor.errors import TutorError
from tutor.shell.line_kind import Typed, pieces, read_line

if TYPE_CHECKING:
    from tutor.display.screen import Screen
    from tutor.shell.session import Session

INTERRUPTED = 130
MISTYPED = 2


def do_text(session: Session, screen: Screen, text: str) -> int:
    """What came from one prompt: one thing, or several that were pasted together.

    Returns the last exit code. Raises Quit.
    """
    from tutor.shell.commands import COMMANDS

    session.pasted = list(pieces(text.split("\n"), COMMANDS)) if "\n" in text else [text]
    code = 0
    while session.pasted and code != INTERRUPTED:
        code = do_line(session, screen, session.pasted.pop(0))
    session.pasted = []
    return code


def do_line(session: Session, screen: Screen, line: str) -> int:
    """One command or one piece of Python; nothing at all is the next page, or the next step.

    Returns 0, or what went wrong as an exit code. Raises Quit.
    """
    from tutor.shell import commands

    typed = read_line(line, commands.COMMANDS)
    unread, session.unread = session.unread, ""
    if typed.kind == "empty" and unread:
        session.unread = screen.next_page(unread)
        return 0
    if typed.kind == "empty":
        return guarded(screen, lambda: _next_step(session, screen))
    if typed.kind == "command":
        return guarded(screen, lambda: _command(session, screen, typed))
    return _not_a_command(session, screen, line, typed)


def _next_step(session: Session, screen: Screen) -> int:
    """What an empty Enter does; it says what that is."""
    from tutor.shell.next_step import next_step

    step = next_step(session)
    if not step.command:
        screen.line(step.say)
        return 0
    screen.line(f"(Enter: {step.command})")
    return _command(session, screen, Typed("command", step.command))


def _not_a_command(session: Session, screen: Screen, line: str, typed: Typed) -> int:
    """Python, unless it cannot be, or is surely meant for another prompt or a command."""
    from tutor.shell.misplaced_input import wrong_prompt

    misplaced = wrong_prompt(line) if typed.word else ""
    may_be_name = session.may_be_defined(typed.word)
    if misplaced and (typed.word != line.strip() or not may_be_name):
        screen.line(misplaced)
        return MISTYPED
    if typed.kind == "mistyped" or (typed.near and not may_be_name):
        screen.line(
            f"There is no command {typed.word!r}. Did you mean `{typed.near}`?"
            " (`!` in front makes it Python.)"
        )
        return MISTYPED
    return guarded(screen, lambda: _python(session, screen, typed, misplaced))


def guarded(screen: Screen, action: Callable[[], int]) -> int:
    """Run it; the tutor's own errors become one message, Ctrl-C gives the prompt back."""
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
    if session.pasted:  # more is to come at once, so nobody is asked for Enter
        screen.show(*blocks)
    else:
        session.unread = screen.begin(*blocks)
    checks = [block for block in blocks if isinstance(block, DiagnosisBlock)]
    return max((exit_code(block.grade) for block in checks), default=0)


def _python(session: Session, screen: Screen, typed: Typed, misplaced: str) -> int:
    """misplaced: what to say instead of "not defined", for a lone name; "" where nothing better."""
    files = session.workspace.files()
    python, quietly = session.engine.python, bool(misplaced)
    try:
        raised = python.evaluate(typed.rest, files, screen.stream, quietly=quietly)
    finally:
        screen.end_stream()
    if raised == "NameError" and misplaced:
        screen.line(misplaced)
        return MISTYPED
    if raised == "NameError" and typed.near:
        screen.line(f"Did you mean the command `{typed.near}`?")
    return 1 if raised else 0
