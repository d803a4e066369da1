"""Run a learner's program under a debugger: load it with its breakpoints, call it, and say in a
value how that ended.
"""

from __future__ import annotations

import ast
import contextlib
import sys
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import CodeType, ModuleType
from typing import Any

from tutor.candidate.load_module import install_modules, load_drive, load_learner, remember_lines
from tutor.course.libraries import REFERENCE, Library
from tutor.debugger.pdb.session import Left, Session
from tutor.debugger.plan.inject import compile_with_breakpoints
from tutor.debugger.plan.plan import Stop
from tutor.debugger.request import DebugRequest
from tutor.debugger.show.namespaces import Names
from tutor.debugger.show.panel import one_line
from tutor.debugger.show.tensors import describe


@dataclass(frozen=True)
class Program:
    """A learner's file and what to call in it.

    modules: earlier exercises by name. data: a folder to import from. drive: the author's functions
    around the learner's, if there are any; entry may be one. fresh: makes the inputs
    once more, for a second run; None where there may be none.
    """

    name: str
    source: str
    path: str
    entry: str
    inputs: Names = field(default_factory=dict)
    modules: Mapping[str, Library] = field(default_factory=dict)
    data: str | None = None
    drive: Library | None = None
    fresh: Callable[[], Names] | None = None

    @property
    def files(self) -> frozenset[str]:
        """The learner's files, as their frames name them. A reference in the place of one is not
        shown or stepped into.
        """
        own = (library.path for library in self.modules.values() if library.owner != REFERENCE)
        return frozenset([self.path, *own])


def program_of(request: DebugRequest, fresh: Callable[[], Names], inputs: Names) -> Program:
    """The program that a session was asked for. fresh: makes its inputs. inputs: made already."""
    return Program(
        request.name,
        request.source,
        request.path,
        request.entry,
        inputs,
        request.modules,
        request.data,
        request.drive,
        fresh,
    )


@dataclass(frozen=True)
class Outcome:
    """How a run ended.

    how: "returned", "ran" (a script, to its end), "raised", "quit", "does_not_load" or "no_entry".
    text: the value or what went wrong, on one line. line: where, if that is known. shown: whether
    the prompt opened there, post mortem.
    """

    how: str
    text: str = ""
    line: int = 0
    shown: bool = False


def run_program(session: Session, program: Program) -> Outcome:
    """Load and call in this session. Whatever the learner's code does, an Outcome comes back."""
    try:
        return _load_and_call(session, program)
    except Left:
        return Outcome("quit")
    finally:
        sys.settrace(None)


def run_plain(program: Program) -> Any:
    """Load and call without a debugger. Raises what the learner's code raises."""
    install_modules(program.modules, program.data)
    function = entry_of(program, load_learner(program.source, program.path, program.name))
    _fix_randomness()
    return function(*program.inputs.values())


def compile_program(program: Program, stops: Iterable[Stop]) -> CodeType:
    """The learner's source with all planned stops in it. Raises SyntaxError as compile() does."""
    breakpoints = [item for stop in stops for item in stop.breakpoints]
    return compile_with_breakpoints(program.source, program.path, breakpoints)


def _load_and_call(session: Session, program: Program) -> Outcome:
    remember_lines(program.source, program.path)
    session.begin()
    try:
        code = compile_program(program, session.hooks.every.values())
        install_modules(program.modules, program.data)
        module = load_learner(program.source, program.path, program.name, [code])
    except Left:
        raise
    except BaseException as error:
        return Outcome("does_not_load", one_line(error), line_of(error, program.path))
    function = entry_of(program, module)
    if not callable(function):
        return Outcome("no_entry", program.entry)
    outcome = _call(session, program, function, program.inputs)
    if program.fresh is None or session.has_stopped or not session.hooks.begin_again():
        return outcome
    return _call(session, program, function, program.fresh())


def _call(
    session: Session, program: Program, function: Callable[..., Any], inputs: Names
) -> Outcome:
    _fix_randomness()  # after loading, as a check does
    try:
        value = function(*inputs.values())
    except Left:
        raise
    except BaseException as error:
        return _after_raising(session, error, program)
    sys.settrace(None)  # what follows is the tutor's own and not to be traced
    return Outcome("returned", describe(value))


def entry_of(program: Program, module: ModuleType) -> Any:
    """What to call: a function of the drive, or the learner's own; None if neither has it."""
    try:
        driven = load_drive(program.drive, program.name)
    except ImportError:  # of a name that the drive needs and the learner's file lacks
        return getattr(module, program.entry, None)
    return driven.get(program.entry, getattr(module, program.entry, None))


def _after_raising(session: Session, error: BaseException, program: Program) -> Outcome:
    sys.settrace(None)
    text, line = one_line(error), line_of(error, program.path)
    return Outcome("raised", text, line, shown=session.post_mortem(error))


def line_of(error: BaseException, path: str) -> int:
    """The innermost line of this file that took part, 0 if none did."""
    if isinstance(error, SyntaxError) and error.filename == path:
        return error.lineno or 0
    line = 0
    with contextlib.suppress(Exception):
        for frame in traceback.extract_tb(error.__traceback__):
            if frame.filename == path:
                line = frame.lineno or 0
    return line


def _fix_randomness() -> None:
    """The same random numbers as in a check."""
    # a program without torch needs no seed of it, and importing it takes a second
    torch = sys.modules.get("torch")
    if torch is not None:
        torch.default_generator.manual_seed(0)


def defined_names(source: str) -> list[str]:
    """The functions and classes that a source defines at its top, for a message about a missing
    one.
    """
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError):
        return []
    definitions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return [node.name for node in body if isinstance(node, definitions)]
