"""The ways to set an attribute in Python: as a target, with setattr, through `__dict__`."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.anchors.callees import calls_in
from tutor.anchors.scopes import own_expressions

Setting = tuple[ast.expr, str]  # the object, and the name of its attribute that is set


def set_by(node: ast.stmt | ast.expr) -> Iterator[Setting]:
    """Everything whose attribute this statement or expression sets, by assignment or by a call."""
    yield from targets_set(node)
    for call in calls_in(node):
        yield from _set_by_call(call)


def targets_set(node: ast.AST) -> Iterator[Setting]:
    """Objects and attributes that assignment targets name, `x.__dict__["g"]` included."""
    for target in own_expressions(node):
        match target:
            case ast.Attribute(value=owner, attr=name, ctx=ast.Store()):
                yield owner, name
            case ast.Subscript(value=value, slice=ast.Constant(value=key), ctx=ast.Store()):
                if (owner_of_dict := _dict_of(value)) is not None:
                    yield owner_of_dict, str(key)


def _set_by_call(call: ast.Call) -> Iterator[Setting]:
    """What `x.__setattr__("g", v)`, `setattr(x, "g", v)` and `x.__dict__.update(g=v)` set."""
    names = ("setattr", "__setattr__")
    match call:
        case ast.Call(
            func=ast.Attribute(value=owner, attr="__setattr__"), args=[ast.Constant(value=name), _]
        ):
            yield owner, str(name)
        case ast.Call(
            func=ast.Attribute(attr=called) | ast.Name(id=called),
            args=[owner, ast.Constant(value=name), _],
        ) if called in names:
            yield owner, str(name)
        case ast.Call(func=ast.Attribute(value=value, attr="update")):
            if (owner_of_dict := _dict_of(value)) is not None:
                yield from ((owner_of_dict, name) for name in _updated_keys(call))


def _updated_keys(call: ast.Call) -> Iterator[str]:
    """The keys that `.update(...)` names; "" for one that only the run knows."""
    for keyword in call.keywords:
        yield keyword.arg or ""
    for argument in call.args:
        for key in argument.keys if isinstance(argument, ast.Dict) else ():
            yield str(key.value) if isinstance(key, ast.Constant) else ""


def _dict_of(node: ast.expr) -> ast.expr | None:
    """x of `x.__dict__` and `vars(x)`."""
    match node:
        case ast.Attribute(value=owner, attr="__dict__"):
            return owner
        case ast.Call(func=ast.Name(id="vars"), args=[owner]):
            return owner
    return None
