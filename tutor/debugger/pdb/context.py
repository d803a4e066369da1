"""What an extension may use of its session: the selected frame, screen, plan and events."""

from __future__ import annotations

import pdb
import textwrap
from collections.abc import Collection, Mapping
from types import FrameType
from typing import TYPE_CHECKING, Any

from tutor.debugger.messages import Event
from tutor.debugger.pdb.carried import Carried
from tutor.debugger.plan.plan import Stop
from tutor.debugger.show.namespaces import Names
from tutor.debugger.show.stack_frames import current_locals
from tutor.debugger.show.visible_tensors import tensors_in

if TYPE_CHECKING:
    from tutor.debugger.pdb.session import Session


class Context:
    """A narrow view of one session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._heard = session.emit

    @property
    def debugger(self) -> pdb.Pdb:
        """pdb's own object, for the few things that nothing below offers."""
        return self._session.debugger

    # --- where the learner looks

    @property
    def frame(self) -> FrameType | None:
        """The selected frame; None before the first stop."""
        return self.debugger.curframe

    @property
    def depth(self) -> int:
        """The place of the selected frame on the stack; going up makes it smaller."""
        return self.debugger.curindex

    @property
    def line(self) -> int:
        """The line at which the selected frame is."""
        return self.debugger.stack[self.depth][1]

    @property
    def program_frame(self) -> FrameType:
        """The frame in which the program is, whatever is selected."""
        return self.debugger.stack[-1][0]

    @property
    def files(self) -> Collection[str]:
        """The learner's files, of which only `in` can be asked."""
        return self._session.stepping.files

    def locals(self) -> Any:
        """The names of the selected frame, with what was assigned at the prompt."""
        return current_locals(self.debugger)

    def names_of(self, frame: FrameType) -> Names:
        """Everything that a line typed in this frame can name."""
        local = self.locals() if frame is self.frame else frame.f_locals
        return {**frame.f_globals, **local}

    def is_bound(self, word: str) -> bool:
        """Whether a word is a variable in the selected frame."""
        frame = self.frame
        return frame is not None and (word in self.locals() or word in frame.f_globals)

    def is_command(self, word: str) -> bool:
        """Whether a word is a command of the debugger's."""
        return hasattr(self.debugger, f"do_{word}")

    def takes_expression(self, word: str) -> bool:
        """Whether a word is an extension's command whose argument is an expression."""
        return word in self._session.commands and self._session.commands[word].takes_expression

    def needs_argument(self, word: str) -> bool:
        """Whether a word is an extension's command that does nothing by itself."""
        return word in self._session.commands and self._session.commands[word].needs_argument

    def some_name(self) -> str:
        """A name to show in an example."""
        return next((name for name in self.locals() if not name.startswith("_")), "1 + 1")

    def some_tensor(self) -> str:
        """A tensor to show in an example."""
        return next(iter(tensors_in(self.locals())), "x")

    # --- the prompt

    def say(self, text: str) -> None:
        """Print a message."""
        self.debugger.message(text)

    def tell(self, text: str) -> None:
        """Print sentences, broken between words where the line is full."""
        fill = textwrap.TextWrapper(max(20, self.width - 1), break_long_words=False)
        self.say("\n".join("\n".join(fill.wrap(line) or [""]) for line in text.split("\n")))

    def fail(self, text: str) -> None:
        """Say what is wrong with the command under way."""
        self.debugger.error(text)

    @property
    def problem(self) -> str:
        """What was wrong with the command under way, or ""."""
        return self._session.evaluation.problem

    def evaluate(self, text: str) -> Any:
        """Its value in the selected frame. Shows the error and raises ValueError without one."""
        return self._session.evaluation.evaluate(text)

    def run_python(self, line: str) -> None:
        """Run a line as Python, even if it is a command's name."""
        self.debugger.default(line)

    def pdbs_own(self, command: str, arg: str) -> bool:
        """Run pdb's own command of this name, which an extension's hides. Returns whether the
        program runs on.
        """
        # the extension's is an attribute of the object, pdb's of its class
        return bool(getattr(type(self.debugger), f"do_{command}")(self.debugger, arg))

    def run_on(self) -> bool:
        """Let the program run on, as `c` does."""
        self.debugger.set_continue()
        return True

    @property
    def width(self) -> int:
        """The terminal's columns."""
        return self._session.width()

    # --- the session

    @property
    def stops(self) -> Mapping[int, Stop]:
        """The planned stops by number."""
        return self._session.hooks.stops

    @property
    def skipped(self) -> set[int]:
        """Numbers of stops that the program ran past before the first wrong statement."""
        return self._session.hooks.skipped

    @property
    def more_stops(self) -> bool:
        """Whether a planned stop is still to come."""
        return bool(self._session.hooks.waiting - self.skipped)

    @property
    def flow(self) -> str:
        """How the last command moved on ("next", "continue", ...), or ""."""
        return self._session.stepping.flow

    @property
    def has_raised(self) -> bool:
        """Whether the program has raised and this is its post-mortem."""
        return self._session.has_raised

    def run_under(self, trace: Any) -> None:
        """Let the program run on under this trace function, from where it is now."""
        self._session.stepping.run_under(trace)

    def run_silently(self) -> None:
        """Nothing stops this process, and the shell is not told of it."""
        self.debugger.clear_all_breaks()
        self._session.hooks.be_silent(True)
        self._heard, self._session.emit = self._session.emit, lambda event: None

    def be_heard(self) -> None:
        """The end of run_silently(); breakpoints come back with what is carried."""
        self._session.emit = self._heard
        self._session.hooks.be_silent(False)

    def open_at(self, frame: FrameType, why: str) -> None:
        """Open the prompt in this frame, at once. why: as in Pause."""
        self._session.open_at(frame, why)

    def emit(self, event: Event) -> None:
        """Tell the shell."""
        self._session.emit(event)

    def carry(self) -> Carried:
        """What all extensions carry."""
        carried = Carried()
        for extension in self._session.extensions:
            carried = extension.carry(carried)
        return carried

    def restore(self, carried: Carried) -> None:
        """Give every extension what it carried, or the defaults where it carried nothing."""
        for extension in self._session.extensions:
            extension.restore(carried)
