"""The debugger's class, made over any base: pdb's own, or IPython's on the terminal.

It stays thin: each of pdb's methods in WRAPPED is passed on to the session, together with pdb's
own, and the session decides. Commands of extensions are methods of each object.
"""

from __future__ import annotations

import inspect
import pdb
import textwrap
from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any

from tutor.debugger.pdb.extensions import Command
from tutor.debugger.pdb.session import Session
from tutor.debugger.pdb.stepping import FLOWS

Wrapper = Callable[..., Any]  # called with the debugger, pdb's own method, and the arguments
NewSession = Callable[[], Session]
MOST_COLUMNS = 80  # of a help page; a longer line is hard to read
MARGIN = "    "


def _through(part: str, *names: str) -> dict[str, Wrapper]:
    """Pass these methods on to the methods of the same name of a part of the debugger."""

    def wrapper(name: str) -> Wrapper:
        method_of = attrgetter(f"{part}.{name}")  # once: some are called at every traced line

        def pass_on(debugger: Any, base: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
            return method_of(debugger)(base, *args, **kwargs)

        return pass_on

    return {name: wrapper(name) for name in names}


def _noting(flow: str) -> Wrapper:
    """Note that the learner moves on like this."""

    def move_on(debugger: Any, base: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        debugger.session.stepping.flow = flow
        base(*args, **kwargs)

    return move_on


WRAPPED: dict[str, Wrapper] = {
    **_through("session", "interaction"),
    **_through("session.exceptions", "user_exception", "user_return"),
    **_through("session.lines", "preloop", "precmd", "onecmd"),
    **_through("session.stepping", "get_stack", "stop_here", "dispatch_line"),
    **_through("session.stepping", "set_next"),
    **_through("session.hits", "break_here", "set_break", "bp_commands", "print_stack_entry"),
    **_through("session.evaluation", "default", "displayhook", "error", "_getval"),
    **{name: _noting(flow) for name, flow in FLOWS.items()},
}


def make_debugger(
    base: type[pdb.Pdb],
    new_session: NewSession = Session,
    also_wrapped: Mapping[str, Wrapper] | None = None,
    reads_rc: bool = False,
) -> Any:
    """A class over `base` whose objects take a `session` besides the arguments of `base`.

    new_session: makes the session of an object made without one, as pdb's own `debug` command and
    ipdb do; it becomes an attribute of the class. also_wrapped: methods of `base` to wrap besides
    those in WRAPPED. reads_rc: whether the commands in .pdbrc are run at the first stop.
    """
    # a class made here, not mixins: its methods are exactly those in the table, found at a glance
    wrapped = {**WRAPPED, **(also_wrapped or {})}
    methods = {name: _around(base, name, wrapper) for name, wrapper in wrapped.items()}
    methods["__init__"] = _initializer(methods.get("__init__", base.__init__), reads_rc)
    methods["get_names"] = _get_names(base)
    return type("TutorPdb", (base,), {**methods, "new_session": staticmethod(new_session)})


def _around(base: type[pdb.Pdb], name: str, wrapper: Wrapper) -> Callable[..., Any]:
    pdbs_own = getattr(base, name)

    def method(self: Any, *args: Any, **kwargs: Any) -> Any:
        return wrapper(self, pdbs_own.__get__(self), *args, **kwargs)

    method.__name__, method.__doc__ = name, pdbs_own.__doc__
    return method


def _initializer(base_init: Callable[..., None], reads_rc: bool) -> Callable[..., None]:
    def __init__(self: Any, *args: Any, session: Session | None = None, **kwargs: Any) -> None:
        self.session = session or type(self).new_session()
        self.session.attach(self)
        # before pdb's own: IPython collects the commands that Tab completes while it is made
        for name, command in self.session.commands.items():
            setattr(self, f"do_{name}", _as_method(name, command, self.session.context.width))
        base_init(self, *args, **{"nosigint": True, "readrc": reads_rc, **kwargs})
        self.reset()  # bdb's fields, which a stop before any tracing needs too

    return __init__


def _as_method(name: str, command: Command, width: int) -> Callable[[str], bool]:
    """As pdb wants a command: a function with its own name and help."""

    def do(arg: str) -> bool:
        return command.run(arg) is True

    do.__name__, do.__doc__ = f"do_{name}", _help_page(command.run.__doc__ or "", width)
    return do


def _help_page(doc: str, width: int) -> str:
    """The usage, and below it the meaning, wrapped: pdb prints a docstring as it is in the file."""
    usage, *meaning = inspect.cleandoc(doc).splitlines()
    columns = min(width, MOST_COLUMNS) - 1 - len(MARGIN)
    page = textwrap.fill(" ".join(meaning), columns)
    return f"{usage}\n{textwrap.indent(page, MARGIN)}"


def _get_names(base: type[pdb.Pdb]) -> Callable[[Any], list[str]]:
    """Where cmd looks for commands to list in `help`: the class, and here the object too."""

    def get_names(self: Any) -> list[str]:
        added = [name for name in vars(self) if name.startswith("do_")]
        return list(dict.fromkeys([*base.get_names(self), *added]))

    return get_names
