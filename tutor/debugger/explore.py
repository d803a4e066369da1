"""The same debugger without an exercise: any script with its arguments, or one line of Python among
a learner's own functions.
"""

from __future__ import annotations

import ast
import contextlib
import importlib
import sys
import threading
from collections.abc import Collection, Mapping
from pathlib import Path
from types import CodeType, ModuleType

from tutor.anchors.anchors import Place
from tutor.candidate.load_module import load_learner, remember_lines
from tutor.course.model import Waypoint
from tutor.debugger import users_environment
from tutor.debugger.pdb.session import Left, Session
from tutor.debugger.plan.inject import compile_with_breakpoints
from tutor.debugger.plan.plan import Stop
from tutor.debugger.program import Outcome, line_of
from tutor.debugger.request import DebugRequest
from tutor.debugger.show.folder import Folder
from tutor.debugger.show.namespaces import Names, Namespace
from tutor.debugger.show.panel import one_line
from tutor.debugger.show.tensors import describe

RESULT = "_"  # the name that keeps an expression's value


def files_of(request: DebugRequest) -> Collection[str]:
    """Whose lines are shown and stepped into."""
    if request.kind == "script":
        return Folder(Path(request.path).parent)
    return frozenset([request.path, *request.files.values()])


def beginning(source: str) -> tuple[Stop, ...]:
    """One stop, at the first statement that does something; none where the source does not parse or
    does nothing.
    """
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError):
        return ()
    first = next((node for node in body if not _does_nothing(node)), None)
    if first is None:
        return ()
    end = (first.end_lineno or first.lineno, first.end_col_offset or 0)
    place = Place(first.lineno, first.col_offset, *end, "<module>")
    return (Stop(0, Waypoint(name="the beginning", anchor="entry", say=""), (place,)),)


def run_explored(session: Session, request: DebugRequest, names: Names) -> Outcome:
    """Run a script as `python script.py ARGUMENTS` would, or an expression where `names` and the
    learner's functions are known.
    """
    try:
        if request.kind == "script":
            return _script(session, request)
        return _expression(session, request, names)
    except Left:
        return Outcome("quit")
    finally:
        sys.settrace(None)


def _script(session: Session, request: DebugRequest) -> Outcome:
    remember_lines(request.source, request.path)
    session.begin()
    try:
        code = _compiled(session, request.source, request.path)
    except (SyntaxError, ValueError) as error:
        return Outcome("does_not_load", one_line(error), getattr(error, "lineno", 0) or 0)
    # as `python script.py` does, so that `if __name__ == "__main__"` runs
    module = ModuleType("__main__")
    module.__file__ = request.path
    # what looks its names up in `__main__` has to find the script there, not the tutor
    sys.modules["__main__"] = module
    sys.argv = [request.path, *request.arguments]
    users_environment.take(request.environment)
    sys.path.insert(0, str(Path(request.path).parent))
    try:
        exec(code, module.__dict__)
        outcome = Outcome("ran")
    except Left:
        raise
    except SystemExit as leaving:
        text = "" if leaving.code in (None, 0) else f"exit code {leaving.code}"
        outcome = Outcome("ran", text)
    except BaseException as error:
        outcome = _raised(session, error, request)
    with contextlib.suppress(KeyboardInterrupt):  # Ctrl-C twice ends the wait, not the session
        _wait_for_threads()
    return outcome


def _wait_for_threads() -> None:
    """As Python does at the end of a program; one of them may stop at a breakpoint yet."""
    sys.settrace(None)
    me = threading.current_thread()
    # a thread may start others, so they are listed again after each
    while others := [one for one in threading.enumerate() if one is not me and not one.daemon]:
        others[0].join()


def _expression(session: Session, request: DebugRequest, names: Names) -> Outcome:
    known = {**_library(request), **_functions_in(request.files), **names}
    # listings show the line as it was typed; what runs also keeps its value
    remember_lines(request.source, request.path)
    session.begin()
    code = _compiled(session, as_source(request.source), request.path)
    try:
        exec(code, known)
    # first, since it is a BaseException too and no fault of the line
    except Left:
        raise
    except BaseException as error:
        return _raised(session, error, request)
    sys.settrace(None)
    return Outcome("returned", describe(known.get(RESULT)))


def _library(request: DebugRequest) -> Namespace:
    """torch and the modules of the course's data folder."""
    import torch

    known: Namespace = {"__name__": "__console__", "torch": torch}
    if request.data:
        sys.path.append(request.data)
        for path in sorted(Path(request.data).glob("*.py")):
            known[path.stem] = importlib.import_module(path.stem)
    return known


def _compiled(session: Session, source: str, path: str) -> CodeType:
    stops = session.hooks.stops.values()
    breakpoints = [item for stop in stops for item in stop.breakpoints]
    return compile_with_breakpoints(source, path, breakpoints)


def as_source(text: str) -> str:
    """The line as a program that keeps its value. Raises SyntaxError if it is not Python."""
    tree = ast.parse(text.strip())
    if len(tree.body) == 1 and isinstance(tree.body[0], ast.Expr):
        return f"{RESULT} = {text.strip()}\n"
    return f"{text.strip()}\n"


def _functions_in(files: Mapping[str, str]) -> Namespace:
    """The functions of the learner's files; one that does not load is left out, as in their own
    Python.
    """
    # all folders first: the files import each other
    for path in files.values():
        folder = str(Path(path).parent)
        if folder not in sys.path:
            sys.path.append(folder)  # last: a file called random.py must not hide Python's
    known: Namespace = {}
    for name, path in files.items():
        try:
            module = load_learner(Path(path).read_text(encoding="utf-8-sig"), path, name)
        except Exception:
            sys.modules.pop(name, None)  # half-made, it would be imported as if it were whole
        else:
            known.update(_own_functions(module))
    return known


def _own_functions(module: ModuleType) -> Namespace:
    public = {key: item for key, item in vars(module).items() if not key.startswith("_")}
    return {
        key: item
        for key, item in public.items()
        if callable(item) and getattr(item, "__module__", None) == module.__name__
    }


def _raised(session: Session, error: BaseException, request: DebugRequest) -> Outcome:
    sys.settrace(None)
    line = line_of(error, request.path)
    return Outcome("raised", one_line(error), line, shown=session.post_mortem(error))


def _does_nothing(node: ast.stmt) -> bool:
    """A docstring, or an import from __future__, which nothing may precede."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"
