"""Functions that cannot be stepped into, because something has compiled them: said once each."""

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

SAID = "({name} is compiled by {by}: `s` does not go into it. {instead})"
COMPILED = "`TORCHDYNAMO_DISABLE=1` in front of the command runs it as Python."
SCRIPTED = "`PYTORCH_JIT=0` in front of the command runs it as Python."
NUMBA = "`NUMBA_DISABLE_JIT=1` in front of the command runs it as Python."
DYNAMO = "_torchdynamo_orig_callable"  # what torch.compile leaves on a function


class CompiledCalls(Extension):
    """Looks at the line that `s` is typed at."""

    def __init__(self) -> None:
        self._said: set[str] = set()

    def after_stop(self, pause: Pause) -> None:
        """The program moves on."""
        if pause.frame is None or self.context.flow != "step":
            return
        names = self.context.names_of(pause.frame)
        for name in _called(pause.frame.f_code.co_filename, pause.frame.f_lineno):
            node = expression_of(parse(name))
            value = follow(node, names) if node is not None else MISSING
            found = None if value is MISSING else compiler_of(value)
            if found is not None and name not in self._said:
                self._said.add(name)
                self.context.tell(SAID.format(name=name, by=found[0], instead=found[1]))


def compiler_of(value: Any) -> tuple[str, str] | None:
    """(what has compiled it, what makes it run as Python); None for plain Python."""
    if DYNAMO in own_attributes(value) or _is_of(
        value, "torch._dynamo.eval_frame", "OptimizedModule"
    ):
        return "torch.compile", COMPILED
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
