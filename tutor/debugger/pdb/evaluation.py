"""What is typed as Python: evaluated in the selected frame, and shown in words."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tutor.debugger.show.stack_frames import commit_locals, current_locals
from tutor.debugger.show.tensors import describe, show
from tutor.debugger.show.wrong_prompt import wrong_prompt

if TYPE_CHECKING:
    from tutor.debugger.pdb.session import Session


class Evaluation:
    """Values of the command under way. Methods that take `base` wrap pdb's own, which is `base`.

    shown: (source, one line about the value) of everything that it has shown. problem: its error,
    or "".
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.shown: list[tuple[str, str]] = []
        self.problem = ""
        self.line = ""

    def begin_line(self, line: str) -> None:
        """A command begins."""
        self.line, self.shown, self.problem = line, [], ""

    def default(self, base: Callable[[str], None], line: str) -> None:
        """A line that is not a command: an expression is shown, anything else is executed."""
        text = line.removeprefix("!").strip()
        context = self.session.context
        advice = "" if line.startswith("!") else wrong_prompt(text, context.is_bound)
        if advice:
            context.fail(advice)
            return
        if _is_expression(text):
            debugger = self.session.debugger
            with contextlib.redirect_stdout(debugger.stdout), contextlib.suppress(Exception):
                debugger.displayhook(self.evaluate(text))
        else:
            base(line)
        self.commit()

    def displayhook(self, base: Callable[[object], None], value: object) -> None:
        """Show the value of a bare expression."""
        self.session.lines.tell_value(self.line, value)
        if value is not None:
            self.session.context.say(show(value, width=self.session.width()))

    def error(self, base: Callable[[str], None], text: str) -> None:
        """Every message about a mistake passes here."""
        self.problem = text
        base(text)

    def _getval(self, base: Callable[[str], Any], arg: str) -> Any:
        return self.evaluate(arg)

    def evaluate(self, text: str) -> Any:
        """Its value in the selected frame. Shows the error and raises ValueError without one.

        Locals count as globals too: before Python 3.12 a comprehension sees no others.
        """
        debugger = self.session.debugger
        assert debugger.curframe is not None
        here = current_locals(debugger)
        try:
            value = eval(text, {**debugger.curframe.f_globals, **here}, here)
        except KeyboardInterrupt:  # Ctrl-C breaks off the command, not only this value
            raise
        except BaseException as error:
            # not in typeshed; the same in 3.11 to 3.14
            debugger._error_exc()  # type: ignore[attr-defined]
            raise ValueError(text) from error
        self.shown.append((text, describe(value)))
        self.session.lines.tell_value(text, value)
        return value

    def commit(self) -> None:
        """Make what was assigned at the prompt true in the running function."""
        frame = self.session.debugger.curframe
        if frame is not None:
            commit_locals(frame, current_locals(self.session.debugger))


def _is_expression(text: str) -> bool:
    try:
        compile(text, "<typed>", "eval")
    except (SyntaxError, ValueError):
        return False
    return True
