"""pdb's commands that work differently here: p, pp, help, clear, debug, interact, restart."""

from __future__ import annotations

import contextlib
import pprint
from collections.abc import Callable, Mapping
from typing import Any

from tutor.debugger.pdb.extensions import Command, Extension
from tutor.debugger.show.panel import help_text
from tutor.debugger.show.stack_frames import commit_locals
from tutor.debugger.show.tensors import show
from tutor.debugger.show.wrong_prompt import SCREEN, calls_something, for_the_prompt


class OwnCommands(Extension):
    """Tensors in words, help on one screen, and answers where pdb would fail."""

    @property
    def commands(self) -> Mapping[str, Command]:
        """By pdb's names, long and short."""
        help_, clear = Command(self.help, False), Command(self.clear, False)
        restart = Command(self.run, False)
        return {
            "p": Command(self.p),
            "pp": Command(self.pp),
            "debug": Command(self.debug),
            "interact": Command(self.interact),
            "help": help_,
            "h": help_,
            "clear": clear,
            "cl": clear,
            "run": restart,
            "restart": restart,
        }

    def p(self, arg: str) -> None:
        """p expression
        Print a value. A tensor comes with its shape, dtype, range and mean.
        """
        self._print("p", arg, repr)

    def pp(self, arg: str) -> None:
        """pp expression
        Print a value over several lines where it is long.
        """
        self._print("pp", arg, pprint.pformat)

    def help(self, arg: str) -> None:
        """h(elp)
        The commands that matter most; with a command's name, more about that one; `h all` lists
        every command.
        """
        if arg.strip():
            self.context.pdbs_own("help", "" if arg.strip() == "all" else arg)
        else:
            self.context.say(help_text(self.context.width))

    def clear(self, arg: str) -> None:
        """cl(ear) [number ...]
        Take away breakpoints that you set with `b`; without a number all of them, after a question.
        """
        # pdb would ask whether to clear all breakpoints where there is none
        if arg.strip() or self.context.debugger.get_all_breaks():
            self.context.pdbs_own("clear", arg)
        else:
            self.context.tell(f"You have set no breakpoint, so there is none to clear. {SCREEN}")

    def debug(self, arg: str) -> None:
        """debug code
        Step through a call typed here: `debug f(2)`. The tutor's own `debug` is a command of its
        prompt.
        """
        if calls_something(arg):
            self.context.pdbs_own("debug", arg)
        # alone it may be the name of a variable, which pdb's command would hide
        elif not arg and self.context.is_bound("debug"):
            self.context.run_python("debug")
        else:
            self.context.fail(for_the_prompt("debug"))

    def interact(self, arg: str) -> None:
        """interact
        Python's own prompt with the names of this function; Ctrl-D or `quit()` leaves it.
        """
        with contextlib.suppress(SystemExit):  # `quit()` there would end the program
            self.context.pdbs_own("interact", arg)

    def run(self, arg: str) -> None:
        """run, restart
        A session runs once; leave it and start it again.
        """
        self.context.tell("A session runs once: q leaves it, and `debug` starts it again.")

    def _print(self, command: str, arg: str, text: Callable[[Any], str]) -> None:
        if not arg:
            example = f"{command} {self.context.some_name()}"
            self.context.fail(f"{command} needs something to print, for instance `{example}`")
            return
        with contextlib.suppress(Exception):  # evaluate() has shown it
            value = self.context.evaluate(arg)
            self.context.say(show(value, text, self.context.width))
        if self.context.frame is not None:
            commit_locals(self.context.frame, self.context.locals())  # `p (y := 3)` assigns
