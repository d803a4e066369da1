"""Do two pieces of program read alike, but for the names that their writers chose?"""

from __future__ import annotations

import ast
import copy
from collections.abc import Collection, Mapping

SAID_OTHERWISE = frozenset(("ctx", "annotation", "returns", "type_comment", "type_params", "kind"))
BLOCKS = frozenset(("body", "orelse", "finalbody", "handlers", "cases"))
Names = Mapping[str, str]  # of one program → of another


def renaming(one: ast.stmt, other: ast.stmt, known: Names) -> dict[str, str] | None:
    """The names of one statement → those of the other, with those known before; None where the two
    do not read alike. Of a compound statement only its header counts.
    """
    names = dict(known)
    is_alike = type(one) is type(other) and _fields_alike(one, other, names, BLOCKS)
    return names if is_alike else None


def renamed(statement: ast.stmt, names: Names) -> ast.stmt:
    """A copy in other names; what is not among them stays."""
    copied = copy.deepcopy(statement)
    for node in ast.walk(copied):
        if isinstance(node, ast.Name):
            node.id = names.get(node.id, node.id)
    return copied


def _fields_alike(
    one: ast.AST, other: ast.AST, names: dict[str, str], left_out: Collection[str] = ()
) -> bool:
    fields = [name for name in one._fields if name not in SAID_OTHERWISE and name not in left_out]
    return all(
        _alike(getattr(one, name, None), getattr(other, name, None), names) for name in fields
    )


def _alike(one: object, other: object, names: dict[str, str]) -> bool:
    if isinstance(one, ast.Name) and isinstance(other, ast.Name):
        return _paired(one.id, other.id, names)
    if type(one) is not type(other):
        return False
    if isinstance(one, ast.AST) and isinstance(other, ast.AST):
        return _fields_alike(one, other, names)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_alike, one, other, [names] * len(one)))
    return one == other


def _paired(one: str, other: str, names: dict[str, str]) -> bool:
    """Whether each of the two names stands for the other, from now on if it is new."""
    if one in names:
        return names[one] == other
    if other in names.values():
        return False
    names[one] = other
    return True
