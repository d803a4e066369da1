"""Which parameter a name or expression may hold: the values of a small abstract interpreter."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

# parameter 0's .inp is (0, ("inp",)); parameter 2 itself is (2, ())
Role = tuple[int, tuple[str, ...]]
OTHER: Role = (-1, ())  # anything that is not a parameter
Roles = frozenset[Role]
UNKNOWN: Roles = frozenset([OTHER])
# calls that give the same items again; the order does not matter to what an item may be
SAME_ITEMS = ("list", "tuple", "reversed", "iter", "sorted", "set")


@dataclass
class Env:
    """What names may hold.

    rest: `*args` names with the position of their first item. displays: names of literal lists.
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
        merged.roles[name] = frozenset().union(*(env.roles.get(name, UNKNOWN) for env in envs))
    for env in envs:
        merged.rest |= env.rest
        merged.displays |= env.displays
    return merged


def roles_of(node: ast.expr, env: Env) -> Roles:
    """Every parameter (or attribute of one) that this expression may be."""
    match node:
        case ast.Name(id=name):
            return env.roles.get(name, UNKNOWN)
        case ast.Attribute(value=owner, attr=attribute):
            return frozenset(_attribute_of(role, attribute) for role in roles_of(owner, env))
        case ast.NamedExpr(value=value):
            return roles_of(value, env)
        case ast.IfExp(body=body, orelse=orelse):
            return roles_of(body, env) | roles_of(orelse, env)
        case ast.Subscript(value=value, slice=ast.Constant(value=int(index))):
            return _roles_of_item(value, index, env)
    return UNKNOWN


def _attribute_of(role: Role, attribute: str) -> Role:
    return OTHER if role == OTHER else (role[0], (*role[1], attribute))


def _roles_of_item(value: ast.expr, index: int, env: Env) -> Roles:
    if isinstance(value, ast.Name) and value.id in env.rest and index >= 0:
        return frozenset([(env.rest[value.id] + index, ())])
    items = items_of(value, env)
    if items and -len(items) <= index < len(items):
        return roles_of(items[index], env)
    return UNKNOWN


def items_of(node: ast.expr, env: Env) -> list[ast.expr] | None:
    """The items of a literal list or tuple, or of a name for one; None when they are not known."""
    match node:
        case ast.Tuple(elts=items) | ast.List(elts=items) | ast.Set(elts=items):
            return None if any(isinstance(item, ast.Starred) for item in items) else list(items)
        case ast.Name(id=name):
            return env.displays.get(name)
        case ast.Call(func=ast.Name(id=name), args=[only]) if name in SAME_ITEMS:
            return items_of(only, env)
    return None
