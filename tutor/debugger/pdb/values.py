"""What is typed at the prompt, and how values are shown: a mixin over pdb.Pdb."""

from __future__ import annotations

import contextlib
import pprint
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tutor.debugger.pdb.input_rules import as_meant, clash
from tutor.debugger.show.panel import clash_hint, help_text
from tutor.debugger.show.stack_frames import commit_locals, current_locals
from tutor.debugger.show.tensors import describe, show
from tutor.debugger.show.wrong_prompt import SCREEN, calls_something, elsewhere, for_the_prompt

if TYPE_CHECKING:
    import pdb

    Base = pdb.Pdb
else:
    Base = object


class Values(Base):
    """Reads lines as learners mean them and shows tensors in words.

    width: the terminal's columns, asked each time. shown: (source, one line about the value) of
    everything that the command under way has shown. problem: its error, or "".
    """

    def __init__(self, *args: Any, width: Callable[[], int] = lambda: 80, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.width = width
        self.shown: list[tuple[str, str]] = []
        self.problem = ""
        self._hinted: set[str] = set()

    def precmd(self, line: str) -> str:
        """`w.g`, `c.shape` and `n + 1` are Python, whatever commands w, c and n are."""
        line = super().precmd(line)
        if self.curframe is None or line.startswith(
            "_pdbcmd"
        ):  # 3.13 sends its own commands this way
            return line
        word = clash(line, self._is_command, self._is_bound)
        if word and word not in self._hinted:
            self._hinted.add(word)
            self.message(clash_hint(word))
        return as_meant(line, self._is_command, self._is_bound)

    def default(self, line: str) -> None:
        """A line that is not a command: an expression is shown, anything else is executed."""
        text = line.removeprefix("!").strip()
        stray = "" if line.startswith("!") else elsewhere(text, self._is_bound)
        if stray:
            self.error(stray)
            return
        try:
            compile(text, "<typed>", "eval")
        except (SyntaxError, ValueError):
            super().default(line)
        else:
            with contextlib.redirect_stdout(self.stdout), contextlib.suppress(Exception):
                self.displayhook(self._getval(text))
        if self.curframe is not None:
            commit_locals(self.curframe, current_locals(self))

    def displayhook(self, obj: object) -> None:
        """Show the value of a bare expression."""
        if obj is not None:
            self.message(show(obj, width=self.width()))

    def do_p(self, arg: str) -> None:
        """p expression
        Print a value. A tensor comes with its shape, dtype, range and mean.
        """
        self._print("p", arg, repr)

    def do_pp(self, arg: str) -> None:
        """pp expression
        Print a value over several lines where it is long.
        """
        self._print("pp", arg, pprint.pformat)

    def do_help(self, arg: str) -> None:
        """h(elp)
        The commands that matter most; with a command's name, more about that one; `h all` lists
        every command.
        """
        if arg.strip():
            super().do_help("" if arg.strip() == "all" else arg)
        else:
            self.message(help_text(self.width()))

    do_h = do_help

    def do_clear(self, arg: str) -> None:
        """cl(ear) [number ...]
        Take away breakpoints that you set with `b`; without a number all of them, after a question.
        """
        if arg.strip() or self.get_all_breaks():
            super().do_clear(arg)
        else:
            self.message(f"There is no breakpoint of yours to clear. {SCREEN}")

    do_cl = do_clear

    def do_debug(self, arg: str) -> None:
        """debug code
        Step through a call typed here: `debug f(2)`. The tutor's own `debug` is a command of its
        prompt.
        """
        if calls_something(arg):
            super().do_debug(arg)
        elif not arg and self._is_bound("debug"):
            self.default("debug")
        else:
            self.error(for_the_prompt("debug"))

    def error(self, msg: str) -> None:
        """Every message about a mistake passes here."""
        self.problem = msg
        super().error(msg)

    def _print(self, command: str, arg: str, text: Callable[[Any], str]) -> None:
        if not arg:
            self.error(
                f"{command} needs something to print, for instance `{command} {self._some_name()}`"
            )
            return
        with contextlib.suppress(Exception):  # _getval has shown it
            self.message(show(self._getval(arg), text, self.width()))
        if self.curframe is not None:
            commit_locals(self.curframe, current_locals(self))  # `p (y := 3)` assigns

    def _getval(self, arg: str) -> Any:
        """Evaluate in the selected frame; shows the error and raises an Exception when that fails.

        Locals count as globals too, since before 3.12 a comprehension sees no others.
        """
        assert self.curframe is not None
        here = current_locals(self)
        try:
            value = eval(arg, {**self.curframe.f_globals, **here}, here)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            # not in typeshed; the same in 3.11 to 3.14
            self._error_exc()  # type: ignore[attr-defined]
            raise ValueError(arg) from error
        self.shown.append((arg, describe(value)))
        return value

    def _is_command(self, word: str) -> bool:
        return hasattr(self, f"do_{word}")

    def _is_bound(self, word: str) -> bool:
        return self.curframe is not None and (
            word in current_locals(self) or word in self.curframe.f_globals
        )

    def _some_name(self) -> str:
        return next((name for name in current_locals(self) if not name.startswith("_")), "1 + 1")
