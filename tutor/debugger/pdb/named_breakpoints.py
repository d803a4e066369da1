"""`b NAME`: a breakpoint at a function of the learner's files by its name, before it exists too."""

from __future__ import annotations

import linecache
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import FunctionType, MethodType
from typing import Any

from tutor.debugger.pdb.extensions import Command, Extension
from tutor.debugger.pdb.imported_files import imported_files
from tutor.debugger.plan.functions import Function, find_functions, functions_in
from tutor.debugger.show.chains import MISSING, expression_of, follow, parse
from tutor.debugger.show.safe_look import static_attribute

DOTTED = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*")
MOST_FILES = 200  # beside the file, that are searched for a name
MOST_NAMES = 8  # that are listed


@dataclass(frozen=True)
class Found:
    """A function in a file."""

    file: str
    function: Function


class NamedBreakpoints(Extension):
    """What a name means is read in the source: pdb takes the first `def` of that name."""

    @property
    def commands(self) -> Mapping[str, Command]:
        """By pdb's names."""
        breaks, temporary = Command(self.breaks, False), Command(self.temporary, False)
        return {"b": breaks, "break": breaks, "tbreak": temporary}

    def breaks(self, arg: str) -> None:
        """b(reak) [LINE | FILE:LINE | FUNCTION | CLASS.METHOD] [, condition]
        Stop there every time, or when the condition holds; alone: list all breakpoints. A name is
        looked up in the source, so that what is defined further down can be named already.
        """
        self._set(arg, False)

    def temporary(self, arg: str) -> None:
        """tbreak [LINE | FILE:LINE | FUNCTION | CLASS.METHOD] [, condition]
        As `b`, but once.
        """
        self._set(arg, True)

    def _set(self, arg: str, temporary: bool) -> None:
        place, _, condition = (text.strip() for text in arg.partition(","))
        if not DOTTED.fullmatch(place):
            self._pdbs_own(arg, temporary)
            return
        found = self._find(place)
        if len(found) == 1:
            self._break_at(found[0], condition, temporary)
        elif found:
            names = ", ".join(f"`b {item.function.path}`" for item in found[:MOST_NAMES])
            self.context.fail(f"there is more than one {place}: {names}")
        elif self._value(place) is None:
            self.context.fail(self._no_such(place))
        else:
            self._pdbs_own(arg, temporary)  # a library's function

    def _find(self, place: str) -> list[Found]:
        """A local variable means what it is bound to; any other name what the source says."""
        root = place.partition(".")[0]
        frame = self.context.frame
        assert frame is not None
        is_local = frame.f_locals is not frame.f_globals and root in self.context.locals()
        by_value = self._by_value(place)
        if is_local and by_value is not None:
            return [by_value]
        return self._in_sources(place) or ([by_value] if by_value is not None else [])

    def _in_sources(self, place: str) -> list[Found]:
        """In the first file that has it; `module.f` means f of that file."""
        root, _, rest = place.partition(".")
        for file in self._files():
            source = "".join(linecache.getlines(file))
            wanted = rest if rest and Path(file).stem == root else place
            found = find_functions(source, wanted)
            if found:
                return [Found(file, function) for function in found]
        return []

    def _files(self) -> Iterator[str]:
        """The learner's: this frame's, those of the stack, those that are loaded, what they import,
        and whatever else lies beside.
        """
        frame = self.context.frame
        assert frame is not None
        frames = [frame, *(entry[0] for entry in self.context.debugger.stack)]
        named = [each.f_code.co_filename for each in frames]
        own = list(dict.fromkeys(self._own([*named, *_loaded()])))
        yield from own
        # only now: they have to be read
        yield from self._own(imported_files(own or named, MOST_FILES))
        beside = sorted(Path(named[0]).parent.glob("*.py"))[:MOST_FILES]
        yield from self._own(map(str, beside))

    def _own(self, files: Iterable[str]) -> Iterator[str]:
        return (file for file in files if file in self.context.files)

    def _by_value(self, place: str) -> Found | None:
        value = self._value(place)
        code = value.__code__ if isinstance(value, FunctionType) else None
        if code is None or code.co_filename not in self.context.files:
            return None
        return Found(code.co_filename, Function(code.co_qualname, code.co_firstlineno))

    def _value(self, place: str) -> FunctionType | None:
        """The function that the name is bound to, without running anything."""
        *owner, name = place.rsplit(".", 1)
        frame = self.context.frame
        names: Any = self.context.names_of(frame) if frame is not None else {}
        if not owner:
            return _as_function(names.get(name))
        node = expression_of(parse(owner[0]))
        value = follow(node, names) if node is not None else MISSING
        return None if value is MISSING else _as_function(_member(value, name))

    def _break_at(self, found: Found, condition: str, temporary: bool) -> None:
        debugger, function = self.context.debugger, found.function
        problem = debugger.set_break(
            found.file, function.line, temporary, condition or None, function.name
        )
        if problem:
            self.context.fail(str(problem))
            return
        made = debugger.get_breaks(found.file, function.line)[-1]
        self.context.say(f"Breakpoint {made.number} at {made.file}:{made.line}")

    def _pdbs_own(self, arg: str, temporary: bool) -> None:
        debugger: Any = self.context.debugger
        type(debugger).do_break(debugger, arg, temporary)

    def _no_such(self, place: str) -> str:
        frame = self.context.frame
        assert frame is not None
        file = frame.f_code.co_filename
        known = list(functions_in("".join(linecache.getlines(file))))
        there = f"it has {', '.join(known[:MOST_NAMES])}" if known else "it defines none"
        more = ", …" if len(known) > MOST_NAMES else ""
        return f"there is no function {place} in {Path(file).name} or beside it; {there}{more}"


def _loaded() -> list[str]:
    """The files of all modules."""
    files = [getattr(module, "__file__", None) for module in list(sys.modules.values())]
    return [file for file in files if isinstance(file, str)]


def _member(value: Any, name: str) -> Any:
    """A method as its class stores it, also of a class itself."""
    if isinstance(value, type):
        return next((vars(kind)[name] for kind in value.__mro__ if name in vars(kind)), None)
    return static_attribute(value, name)


def _as_function(value: Any) -> FunctionType | None:
    if isinstance(value, (classmethod, staticmethod, MethodType)):
        value = value.__func__
    return value if isinstance(value, FunctionType) else None
