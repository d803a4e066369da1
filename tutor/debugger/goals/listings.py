"""What a command shows without having computed it, and where a typed line's names come from."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from types import FrameType

from tutor.debugger.goals.session_events import Shown
from tutor.debugger.pdb.context import Context
from tutor.debugger.show.chains import parse
from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.visible_tensors import gradients, tensors_in

Listing = Callable[[str, FrameType, Context], Iterator[Shown]]


def listed_values(command: str, arg: str, frame: FrameType, context: Context) -> list[Shown]:
    """The values of the selected frame that this command has listed."""
    listing = LISTINGS.get(command)
    return list(listing(arg, frame, context)) if listing else []


def assignments(line: str) -> Mapping[str, str]:
    """Name → the expression assigned to it. `s = x.shape` shows nothing, but whoever prints s
    afterwards has looked at x.
    """
    found: dict[str, str] = {}
    for node in ast.walk(parse(line) or ast.Module([], [])):
        if not isinstance(node, ast.Assign | ast.NamedExpr | ast.AnnAssign) or node.value is None:
            continue
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        inner = [name for target in targets for name in ast.walk(target)]
        source = ast.unparse(node.value)
        found.update({name.id: source for name in inner if isinstance(name, ast.Name)})
    return found


def _args(arg: str, frame: FrameType, context: Context) -> Iterator[Shown]:
    code, local = frame.f_code, context.locals()
    for name in code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]:
        if name in local:
            yield Shown(name, local[name], shape=False)


def _retval(arg: str, frame: FrameType, context: Context) -> Iterator[Shown]:
    local = context.locals()
    if "__return__" in local:
        yield Shown("__return__", local["__return__"], shape=False)


def _display(arg: str, frame: FrameType, context: Context) -> Iterator[Shown]:
    # pdb computes it by a way of its own, which on_value does not see
    displayed: Mapping[str, object] = getattr(context.debugger, "displaying", {}).get(frame, {})
    if arg in displayed:
        yield Shown(arg, displayed[arg], shape=False)


def _shapes(arg: str, frame: FrameType, context: Context) -> Iterator[Shown]:
    for name, tensor in tensors_in(context.locals()).items():
        yield Shown(f"{name}.shape", tensor.shape)


def _grads(arg: str, frame: FrameType, context: Context) -> Iterator[Shown]:
    for name, tensor in tensors_in(context.locals()).items():
        for attribute, value in gradients(tensor).items():
            if is_tensor(value):
                yield Shown(f"{name}.{attribute}.shape", value.shape)


LISTINGS: Mapping[str, Listing] = {
    "args": _args,
    "retval": _retval,
    "display": _display,
    "shapes": _shapes,
    "grads": _grads,
}
