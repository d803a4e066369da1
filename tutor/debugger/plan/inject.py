"""Breakpoints that cost nothing: calls compiled into the learner's source in front of a statement.

The call carries the statement's own position and the learner's real path, so tracebacks and
listings are the learner's. The hook is found among the builtins, so the module's namespace stays
the learner's too.
"""

from __future__ import annotations

import ast
import builtins
import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from types import CodeType

from tutor.anchors.anchors import Place

HOOK = "__tutor_stop__"
ARMED = "__tutor_armed_{}__"
COUNTER = "__tutor_counter_{}__"


@dataclass(frozen=True)
class Breakpoint:
    """Where to call the hook with `number`. Several may share a number: they are switched off
    together.

    condition: an expression over the names of that frame. An error in it surfaces in the learner's
    program, so use names found there. count: from which execution on (of those where the condition
    holds) the hook is called; 0 is the first. Those that share a number are counted together.
    """

    number: int
    place: Place
    condition: str = ""
    count: int = 0


def compile_with_breakpoints(source: str, path: str, breakpoints: Sequence[Breakpoint]) -> CodeType:
    """The learner's module with breakpoints in it. Raises SyntaxError as compile() does,
    LookupError if a place is not there.
    """
    tree = ast.parse(source, path)
    for breakpoint_ in reversed(breakpoints):  # the last one put in front of a statement runs first
        if not (_at_statement(tree, breakpoint_) or _in_lambda(tree, breakpoint_)):
            place = breakpoint_.place
            where = f"line {place.line}, column {place.column}"
            raise LookupError(f"no statement begins at {where}")
    return compile(tree, path, "exec", dont_inherit=True)


def install_hook(hook: Callable[[int], None], numbers: Sequence[int]) -> None:
    """Make the breakpoints with these numbers call `hook`, in this process."""
    setattr(builtins, HOOK, hook)
    for number in numbers:
        arm(number, True)
        setattr(builtins, COUNTER.format(number), itertools.count(1).__next__)


def arm(number: int, on: bool) -> None:
    """Switch breakpoints on or off. One that is off costs the look-up of a name."""
    setattr(builtins, ARMED.format(number), on)


def _at_statement(tree: ast.Module, breakpoint_: Breakpoint) -> bool:
    for block in _blocks(tree):
        for index, statement in enumerate(block):
            # a guard that is there already has the statement's position too
            if _is_at(statement, breakpoint_) and not hasattr(statement, "tutor"):
                _insert(block, index, breakpoint_)
                return True
    return False


def _blocks(tree: ast.Module) -> Iterator[list[ast.stmt]]:
    """Every list of statements that run one after the other."""
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody"):
            block = getattr(node, name, None)
            if isinstance(block, list):
                yield block


def _is_at(node: ast.stmt | ast.expr, breakpoint_: Breakpoint) -> bool:
    place = breakpoint_.place
    return (node.lineno, node.col_offset) == (place.line, place.column)


def _insert(block: list[ast.stmt], index: int, breakpoint_: Breakpoint) -> None:
    """Put a guard in front of (or behind) a statement and of the guards that are there already."""
    if breakpoint_.place.after:
        index += 1
    else:
        while index and hasattr(block[index - 1], "tutor"):
            index -= 1
    block.insert(index, _guard(breakpoint_))


def _in_lambda(tree: ast.Module, breakpoint_: Breakpoint) -> bool:
    """A lambda has no statement to stop at, but `lambda x: y` may become `lambda x: hook(...) or
    y`.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Lambda) and _is_at(node.body, breakpoint_):
            call = ast.BoolOp(ast.And(), [_test(breakpoint_), _call(breakpoint_.number)])
            _put_at(call, breakpoint_.place.line, breakpoint_.place.column)
            node.body = ast.copy_location(ast.BoolOp(ast.Or(), [call, node.body]), node.body)
            return True
    return False


def _guard(breakpoint_: Breakpoint) -> ast.If:
    guard = ast.If(_test(breakpoint_), [ast.Expr(_call(breakpoint_.number))], [])
    place = breakpoint_.place
    if place.after:
        _put_at(guard, place.end_line, place.end_column)
    else:
        _put_at(guard, place.line, place.column)
    for node in ast.walk(guard):
        # a mark, so that another breakpoint does not take this for the statement
        node.tutor = True  # type: ignore[attr-defined]
    return guard


def _test(breakpoint_: Breakpoint) -> ast.expr:
    armed = ast.Name(ARMED.format(breakpoint_.number), ast.Load())
    conditions = [text for text in (breakpoint_.condition, breakpoint_.place.condition) if text]
    # conditions first: local names are looked up faster than this one; the count last: asking for
    # it makes it go up
    tests = [ast.parse(text, mode="eval").body for text in conditions]
    tests += [armed, *_counted(breakpoint_)]
    return ast.BoolOp(ast.And(), tests) if len(tests) > 1 else armed


def _counted(breakpoint_: Breakpoint) -> list[ast.expr]:
    """`counter() >= n`, where there is an n."""
    count = breakpoint_.count or breakpoint_.place.count
    if count < 2:
        return []
    asked = ast.Call(ast.Name(COUNTER.format(breakpoint_.number), ast.Load()), [], [])
    return [ast.Compare(asked, [ast.GtE()], [ast.Constant(count)])]


def _call(number: int) -> ast.Call:
    return ast.Call(ast.Name(HOOK, ast.Load()), [ast.Constant(number)], [])


def _put_at(tree: ast.AST, line: int, column: int) -> None:
    for node in ast.walk(tree):
        # contexts and operators have none and don't mind
        node.lineno = node.end_lineno = line  # type: ignore[attr-defined]
        node.col_offset = node.end_col_offset = column  # type: ignore[attr-defined]
