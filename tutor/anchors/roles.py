"""Which names may stand for which parameter: a small abstract interpreter's values and how
assignment binds them.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

Role = tuple[
    int, tuple[str, ...]
]  # parameter 0's .inp is (0, ("inp",)); parameter 2 itself is (2, ())
OTHER: Role = (-1, ())  # anything that is not a parameter
Roles = frozenset[Role]
SAME = ("list", "tuple", "reversed", "iter", "sorted", "set")


@dataclass
class Env:
    """What names may stand for. rest: `*args` names with the position of their first item.
    displays: names of literal lists.
    """

    roles: dict[str, Roles] = field(default_factory=dict)
    rest: dict[str, int] = field(default_factory=dict)
    displays: dict[str, list[ast.expr]] = field(default_factory=dict)

    def copy(self) -> Env:
        """An independent one for a branch."""
        return Env(dict(self.roles), dict(self.rest), dict(self.displays))


def merge(*envs: Env) -> Env:
    """What may hold after several branches."""
    merged = Env()
    for name in {name for env in envs for name in env.roles}:
        merged.roles[name] = frozenset().union(
            *(env.roles.get(name, frozenset([OTHER])) for env in envs)
        )
    for env in envs:
        merged.rest |= env.rest
        merged.displays |= env.displays
    return merged


def roles_of(node: ast.expr, env: Env) -> Roles:
    """Every parameter (or attribute of one) that this expression may stand for."""
    if isinstance(node, ast.Name):
        return env.roles.get(node.id, frozenset([OTHER]))
    if isinstance(node, ast.Attribute):
        return frozenset(
            OTHER if role == OTHER else (role[0], (*role[1], node.attr))
            for role in roles_of(node.value, env)
        )
    if isinstance(node, ast.NamedExpr):
        return roles_of(node.value, env)
    if isinstance(node, ast.IfExp):
        return roles_of(node.body, env) | roles_of(node.orelse, env)
    if (
        isinstance(node, ast.Subscript)
        and isinstance(node.slice, ast.Constant)
        and isinstance(node.slice.value, int)
    ):
        index = node.slice.value
        if isinstance(node.value, ast.Name) and node.value.id in env.rest and index >= 0:
            return frozenset([(env.rest[node.value.id] + index, ())])
        items = _items(node.value, env)
        if items and -len(items) <= index < len(items):
            return roles_of(items[index], env)
    return frozenset([OTHER])


def bind(
    target: ast.expr, value: ast.expr, env: Env, *, each: bool = False, source: Env | None = None
) -> None:
    """Let the names of an assignment target stand for what the value may be. each: for every item
    of the value, as `for` does.
    """
    source = source or env
    values = _rounds(value, source) if each else [value]
    if values is None:
        _forget(target, env)
    elif isinstance(target, ast.Name):
        env.roles[target.id] = frozenset().union(*(roles_of(item, source) for item in values))
        env.displays.pop(target.id, None)
        if len(values) == 1 and (items := _items(values[0], source)) is not None:
            env.displays[target.id] = items
        if isinstance(value, ast.Name) and value.id in source.rest and not each:
            env.rest[target.id] = source.rest[value.id]
    elif isinstance(target, ast.Tuple | ast.List):
        for position, part in enumerate(target.elts):
            _bind_part(
                part,
                [_item(item, position, len(target.elts), source) for item in values],
                env,
                source,
            )


def _bind_part(
    part: ast.expr, values: list[ast.expr | Roles | None], env: Env, source: Env
) -> None:
    known = [item for item in values if item is not None]
    if len(known) < len(values) or not known:
        _forget(part, env)
        return
    if isinstance(part, ast.Name):
        env.roles[part.id] = frozenset().union(
            *(roles_of(item, source) if isinstance(item, ast.expr) else item for item in known)
        )
    elif len(known) == 1 and isinstance(known[0], ast.expr):
        bind(part, known[0], env, source=source)
    else:
        _forget(part, env)


def _forget(target: ast.expr, env: Env) -> None:
    for node in ast.walk(target):
        if isinstance(node, ast.Name):
            env.roles[node.id] = frozenset([OTHER])
            env.displays.pop(node.id, None)


def _item(value: ast.expr, position: int, count: int, env: Env) -> ast.expr | Roles | None:
    """What the name at this position gets when `value` is unpacked into so many names."""
    if isinstance(value, ast.Name) and value.id in env.rest:
        return frozenset([(env.rest[value.id] + position, ())])
    items = _items(value, env)
    return items[position] if items is not None and len(items) == count else None


def _items(node: ast.expr, env: Env) -> list[ast.expr] | None:
    """The items of a literal list or tuple, or of a name for one; None when they are not known."""
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return None if any(isinstance(item, ast.Starred) for item in node.elts) else list(node.elts)
    if isinstance(node, ast.Name):
        return env.displays.get(node.id)
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in SAME
        and len(node.args) == 1
    ):
        return _items(node.args[0], env)
    return None


def _rounds(node: ast.expr, env: Env) -> list[ast.expr] | None:
    """What a `for` loop over this gets, round by round; None when it is not known."""
    name = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
    if isinstance(node, ast.Call) and name == "zip" and node.args:
        columns = [_items(item, env) for item in node.args]
        known = [column for column in columns if column is not None]
        length = min((len(column) for column in known), default=0)
        filler = [ast.Constant(None)] * length
        rows = zip(*(column if column is not None else filler for column in columns), strict=False)
        return [ast.Tuple(list(row), ast.Load()) for row in rows] if known else None
    if isinstance(node, ast.Call) and name == "enumerate" and node.args:
        items = _items(node.args[0], env)
        return (
            None
            if items is None
            else [ast.Tuple([ast.Constant(None), item], ast.Load()) for item in items]
        )
    owner = (
        node.func.value
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "items"
        else None
    )
    if isinstance(owner, ast.Dict):
        pairs = zip(owner.keys, owner.values, strict=True)
        return [ast.Tuple([key or ast.Constant(None), value], ast.Load()) for key, value in pairs]
    return _items(node, env)
