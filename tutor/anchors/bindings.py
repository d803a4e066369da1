"""How assignment binds names: plain, unpacked, by `for`, by `with`, by a comprehension."""

from __future__ import annotations

import ast

from tutor.anchors.roles import UNKNOWN, Env, Roles, items_of, roles_of
from tutor.anchors.scopes import own_expressions


def bindings_of(statement: ast.stmt) -> list[tuple[ast.expr, ast.expr]]:
    """The pairs of target and value that a statement binds once (a `for` loop is not one)."""
    if isinstance(statement, ast.Assign):
        return [(target, statement.value) for target in statement.targets]
    if isinstance(statement, ast.AnnAssign) and statement.value is not None:
        return [(statement.target, statement.value)]
    if isinstance(statement, ast.With | ast.AsyncWith):
        items = statement.items
        return [(item.optional_vars, item.context_expr) for item in items if item.optional_vars]
    inside = own_expressions(statement)
    return [(node.target, node.value) for node in inside if isinstance(node, ast.NamedExpr)]


def with_comprehensions(node: ast.AST, env: Env) -> Env:
    """The names as they are inside the comprehensions of this node."""
    expressions = own_expressions(node)
    generators = [each for part in expressions for each in getattr(part, "generators", ())]
    if not generators:
        return env
    inner = env.copy()
    for generator in generators:
        bind(generator.target, generator.iter, inner, each=True)
    return inner


def bind(
    target: ast.expr, value: ast.expr, env: Env, *, each: bool = False, source: Env | None = None
) -> None:
    """Let the names of an assignment target hold what the value may be.

    each: every item of the value in turn, as `for` does. source: where the value's names are looked
    up, if not in env.
    """
    source = source or env
    values = _passes(value, source) if each else [value]
    if values is None:
        _forget(target, env)
    elif isinstance(target, ast.Name):
        _bind_name(target.id, values, env, source)
        if not each:
            _keep_rest(target.id, value, env, source)
    elif isinstance(target, ast.Tuple | ast.List):
        count = len(target.elts)
        for position, part in enumerate(target.elts):
            _bind_part(part, [_item(item, position, count, source) for item in values], env, source)


def _bind_name(name: str, values: list[ast.expr], env: Env, source: Env) -> None:
    env.roles[name] = frozenset().union(*(roles_of(item, source) for item in values))
    env.displays.pop(name, None)
    if len(values) == 1 and (items := items_of(values[0], source)) is not None:
        env.displays[name] = items


def _keep_rest(name: str, value: ast.expr, env: Env, source: Env) -> None:
    """Another name for `*args` gives its items too."""
    if isinstance(value, ast.Name) and value.id in source.rest:
        env.rest[name] = source.rest[value.id]


def _bind_part(
    part: ast.expr, values: list[ast.expr | Roles | None], env: Env, source: Env
) -> None:
    """One target of an unpacking. values: what it gets on each pass, None where nobody knows."""
    known = [item for item in values if item is not None]
    if len(known) < len(values) or not known:
        _forget(part, env)
    elif isinstance(part, ast.Name):
        roles = [roles_of(item, source) if isinstance(item, ast.expr) else item for item in known]
        env.roles[part.id] = frozenset().union(*roles)
    elif len(known) == 1 and isinstance(known[0], ast.expr):
        bind(part, known[0], env, source=source)
    else:
        _forget(part, env)


def _forget(target: ast.expr, env: Env) -> None:
    for node in ast.walk(target):
        if isinstance(node, ast.Name):
            env.roles[node.id] = UNKNOWN
            env.displays.pop(node.id, None)


def _item(value: ast.expr, position: int, count: int, env: Env) -> ast.expr | Roles | None:
    """What the name at this position gets when `value` is unpacked into so many names."""
    if isinstance(value, ast.Name) and value.id in env.rest:
        return frozenset([(env.rest[value.id] + position, ())])
    items = items_of(value, env)
    return items[position] if items is not None and len(items) == count else None


def _passes(node: ast.expr, env: Env) -> list[ast.expr] | None:
    """What a `for` loop over this gets on each pass; None when it is not known."""
    match node:
        case ast.Call(func=ast.Name(id="zip"), args=[_, *_]):
            return _zipped(node.args, env)
        case ast.Call(func=ast.Name(id="enumerate"), args=[first, *_]):
            items = items_of(first, env)
            return None if items is None else [_tuple(ast.Constant(None), item) for item in items]
        case ast.Call(func=ast.Attribute(value=ast.Dict(keys=keys, values=values), attr="items")):
            pairs = zip(keys, values, strict=True)
            return [_tuple(key or ast.Constant(None), value) for key, value in pairs]
    return items_of(node, env)


def _zipped(columns: list[ast.expr], env: Env) -> list[ast.expr] | None:
    """The rows of zip(...). One known column is enough: the others are filled with None."""
    items = [items_of(column, env) for column in columns]
    known = [column for column in items if column is not None]
    if not known:
        return None
    length = min(len(column) for column in known)
    filler: list[ast.expr] = [ast.Constant(None)] * length
    rows = zip(*(filler if column is None else column for column in items), strict=False)
    return [_tuple(*row) for row in rows]


def _tuple(*items: ast.expr) -> ast.expr:
    return ast.Tuple(list(items), ast.Load())
