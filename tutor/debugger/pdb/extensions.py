"""What an extension of the debugger is: commands to type, and moments to be told of.

The session (session.py) holds a list of extensions and calls each of them in turn at every moment
below. An extension knows its `context`, a narrow view of the session, and nothing of pdb.

To add a debugger command
-------------------------
1. Write a subclass of Extension. `commands` names what can be typed. A command gets the rest of
   the line as text, and its docstring is what `help NAME` prints (usage first, then the meaning):

       class Norms(Extension):
           @property
           def commands(self) -> Mapping[str, Command]:
               return {"norm": Command(self.norm)}

           def norm(self, arg: str) -> None:
               '''norm expression
               The length of a tensor, taken as one long vector.
               '''
               with contextlib.suppress(Exception):  # evaluate() has shown the error
                   self.context.say(f"{self.context.evaluate(arg).norm():.4g}")

2. Put an object of it into `standard_extensions()` in tutor/debugger/standard_extensions.py. The
   command then works in every session, appears in `help all`, and can be completed with Tab.
3. Test it alone with the scripted debugger: tests/debugger/test_extensions.py does exactly this.

A command of a name that pdb has too takes its place; `context.pdbs_own(name, arg)` runs pdb's.
To take part in more than a command, override one of the methods of Extension.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from types import FrameType
from typing import TYPE_CHECKING, Any

from tutor.debugger.pdb.carried import Carried
from tutor.debugger.plan.plan import Stop

if TYPE_CHECKING:
    from tutor.debugger.pdb.context import Context


@dataclass(frozen=True)
class Command:
    """Something to type. run: called with the rest of the line; its docstring is the help. If it
    returns True, the program runs on.

    takes_expression: whether the rest may begin with `(`, `[` or `-`, as an expression may. If not,
    a line such as `goals = 3` is Python, not the command. needs_argument: whether the bare word
    does nothing, so that it is the learner's variable where they have one of that name.
    """

    run: Callable[[str], object]
    takes_expression: bool = True
    needs_argument: bool = False


@dataclass(frozen=True)
class Pause:
    """One stop of the program. frame: where; None once the program has raised and is over.

    why: "waypoint", "own", "step", "interrupted", "raised" or "nonfinite". planned: the stop of the
    plan that opens here. condition: that of the learner's own breakpoint, if one with a condition
    was hit. passing: whether the commands of that breakpoint run on by themselves.
    """

    frame: FrameType | None
    why: str
    planned: Stop | None = None
    condition: str = ""
    passing: bool = False


class Extension:
    """Does nothing at any moment; a subclass overrides what it needs."""

    context: Context  # set by the session before anything else is called

    @property
    def commands(self) -> Mapping[str, Command]:
        """What can be typed, by name."""
        return {}

    def may_stop(self, asked_for: bool) -> bool:
        """Whether the prompt may open now; one False lets the program run on. asked_for: by the
        learner, not by the plan of a session.
        """
        return True

    def on_stop(self, pause: Pause) -> None:
        """The program has stopped; the prompt is not open yet."""

    def on_prompt(self) -> None:
        """The prompt opens; what is printed now is right above it."""

    def on_line(self, line: str) -> str:
        """A line was typed. Returns it as it shall be understood."""
        return line

    def meaning(self, line: str) -> str:
        """As on_line, of a line that is only asked about and not run yet."""
        return line

    def around_command(self, line: str) -> AbstractContextManager[None]:
        """Entered before a typed line runs, left after it, unless it raised."""
        return nullcontext()

    def on_value(self, source: str, value: Any) -> None:
        """The command under way has computed this value."""

    def after_stop(self, pause: Pause) -> None:
        """A command has ended the stop; context.flow says how the program moves on."""

    def on_raised(self) -> None:
        """The learner's code has raised; nothing is said about it yet."""

    def ended(self, how: str) -> None:
        """The session is over. how: as in program.Outcome."""

    def carry(self, carried: Carried) -> Carried:
        """The same, with what this extension wants known when `back` has ended this process."""
        return carried

    def restore(self, carried: Carried) -> None:
        """The other end of carry(), in the process that continues. Empty after a crash."""
