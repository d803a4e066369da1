"""What has been compiled cannot be stepped through: said once for each of what compiles."""

from __future__ import annotations

import ast
import linecache
import sys
from collections.abc import Iterator
from typing import Any

from tutor.debugger.pdb.extensions import Extension, Pause
from tutor.debugger.pdb.statement_spans import spans
from tutor.debugger.show.chains import MISSING, expression_of, follow, parse
from tutor.debugger.show.safe_look import is_a, own_attributes

SAID = "({name} is compiled by {by}, so its lines cannot be stepped through. {instead})"
INSIDE = (
    "\n({name} is compiled by {by}: its lines are not run as they are written, and some of its "
    "variables are not there. {instead})"
)
COMPILED = "With TORCHDYNAMO_DISABLE=1 in the environment it runs as Python."
SCRIPTED = "With PYTORCH_JIT=0 in the environment it runs as Python."
NUMBA = "With NUMBA_DISABLE_JIT=1 in the environment it runs as Python."
OF_DYNAMO = ("__compiled_fn_", "__resume_at_")  # names in what torch.compile has made of a function
DYNAMOS, DYNAMO = (
    "torch.compile",
    "_torchdynamo_orig_callable",
)  # what torch.compile leaves on a function


class CompiledCalls(Extension):
    """Looks at the line that `s` is typed at."""

    def __init__(self) -> None:
        self._said: set[str] = set()

    def on_stop(self, pause: Pause) -> None:
        """A breakpoint may be inside of such a function."""
        if pause.frame is None:
            return
        code = pause.frame.f_code
        if any(name.startswith(OF_DYNAMO) for name in code.co_names):
            self._say(INSIDE, code.co_name, (DYNAMOS, COMPILED))

    def after_stop(self, pause: Pause) -> None:
        """The program moves on."""
        if pause.frame is None or self.context.flow != "step":
            return
        names = self.context.names_of(pause.frame)
        for name in _called(pause.frame.f_code.co_filename, pause.frame.f_lineno):
            node = expression_of(parse(name))
            value = follow(node, names) if node is not None else MISSING
            found = None if value is MISSING else compiler_of(value)
            if found is not None:
                self._say(SAID, name, found)

    def _say(self, words: str, name: str, found: tuple[str, str]) -> None:
        """Once for each of what compiles."""
        by, instead = found
        if by not in self._said:
            self._said.add(by)
            self.context.tell(words.format(name=name, by=by, instead=instead))


def compiler_of(value: Any) -> tuple[str, str] | None:
    """(what has compiled it, what makes it run as Python); None for plain Python."""
    if DYNAMO in own_attributes(value) or _is_of(
        value, "torch._dynamo.eval_frame", "OptimizedModule"
    ):
        return DYNAMOS, COMPILED
    if _is_of(value, "torch.jit", "ScriptFunction") or _is_of(value, "torch.jit", "ScriptModule"):
        return "torch.jit", SCRIPTED
    if _is_of(value, "numba.core.dispatcher", "Dispatcher"):
        return "numba", NUMBA
    return None


def _is_of(value: Any, module: str, name: str) -> bool:
    """Whether it is of this class; the module is not imported for the question."""
    kind = getattr(sys.modules.get(module), name, None)
    return isinstance(kind, type) and is_a(value, kind)


def _called(file: str, line: int) -> Iterator[str]:
    """The functions that a statement calls, as they are written."""
    lines = linecache.getlines(file)
    first, last = spans("".join(lines)).get(line, (line, line))
    tree = parse("".join(lines[first - 1 : last]).strip().rstrip(":"))
    for node in ast.walk(tree) if tree is not None else ():
        if isinstance(node, ast.Call) and isinstance(node.func, (ast.Name, ast.Attribute)):
            yield ast.unparse(node.func)
