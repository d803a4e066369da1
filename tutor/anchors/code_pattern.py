"""A form of code to look for: Python with `_` for anything, as authors write it in a message.

`_` is any expression, `_a` any expression that is the same one wherever `_a` occurs, `...` as the
last argument any further arguments and as a body any statements. Names of parameters are the
starter's.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tutor.anchors.scopes import UNREADABLE

Keywords = Mapping[str | None, ast.expr]
# what differs between two spellings of one thing
PASSED_OVER = {"ctx", "type_comment", "kind", "lineno", "returns", "annotation", "simple"}


def read_pattern(text: str) -> ast.expr | ast.stmt:
    """The form that is meant: an expression, or one statement. Raises ValueError for others."""
    try:
        body = ast.parse(text.strip()).body
    except UNREADABLE as error:
        raise ValueError(f"{text!r} is not Python") from error
    if len(body) != 1:
        raise ValueError(f"{text!r} is not one expression or statement")
    (only,) = body
    return only.value if isinstance(only, ast.Expr) else only


def has_form(pattern: ast.AST, node: ast.AST, names: Mapping[str, str]) -> bool:
    """Whether this very node has the form. names: the starter's parameters → the learner's."""
    return _Match(names).agree(pattern, node)


@dataclass(frozen=True)
class _Match:
    """One comparison. bound: what each `_a` was found to be."""

    names: Mapping[str, str]
    bound: dict[str, str] = field(default_factory=dict)

    def agree(self, pattern: ast.AST, node: ast.AST) -> bool:
        """Whether both are the same but for what the pattern leaves open."""
        if isinstance(pattern, ast.Name):
            return self._of_name(pattern.id, node)
        if isinstance(node, ast.AnnAssign) and node.value is not None:
            node = ast.Assign([node.target], node.value)
        if type(pattern) is not type(node):
            return False
        if isinstance(pattern, ast.Call) and isinstance(node, ast.Call):
            return self._of_call(pattern, node)
        return all(
            self._of_field(value, getattr(node, name, None))
            for name, value in ast.iter_fields(pattern)
            if name not in PASSED_OVER
        )

    def _of_name(self, name: str, node: ast.AST) -> bool:
        if not name.startswith("_"):
            return isinstance(node, ast.Name) and node.id == self.names.get(name, name)
        if not isinstance(node, ast.expr):
            return False
        text = ast.unparse(node)
        return name == "_" or self.bound.setdefault(name, text) == text

    def _of_call(self, pattern: ast.Call, node: ast.Call) -> bool:
        """Keywords in any order; `...` at the end leaves the rest open."""
        wanted, given = list(pattern.args), list(node.args)
        is_open = bool(wanted) and _is_ellipsis(wanted[-1])
        if is_open:
            wanted = wanted[:-1]
            given = given[: len(wanted)]
        if not self.agree(pattern.func, node.func) or not self._of_list(wanted, given):
            return False
        return self._of_keywords(_keywords(pattern), _keywords(node), is_open)

    def _of_keywords(
        self,
        wanted: Mapping[str | None, ast.expr],
        given: Mapping[str | None, ast.expr],
        rest: bool,
    ) -> bool:
        """rest: whether there may be others besides."""
        if not wanted.keys() <= given.keys() or not (rest or len(wanted) == len(given)):
            return False
        return all(self.agree(value, given[name]) for name, value in wanted.items())

    def _of_field(self, wanted: object, given: object) -> bool:
        if isinstance(wanted, ast.AST):
            return isinstance(given, ast.AST) and self.agree(wanted, given)
        if isinstance(wanted, list):
            return isinstance(given, list) and self._of_list(wanted, given)
        return wanted == given and type(wanted) is type(given)

    def _of_list(self, wanted: Sequence[ast.AST], given: Sequence[ast.AST]) -> bool:
        if len(wanted) == 1 and isinstance(wanted[0], ast.Expr) and _is_ellipsis(wanted[0].value):
            return True  # a body of any statements
        if len(wanted) != len(given):
            return False
        return all(self.agree(*pair) for pair in zip(wanted, given, strict=True))


def _keywords(call: ast.Call) -> Keywords:
    return {keyword.arg: keyword.value for keyword in call.keywords}


def _is_ellipsis(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is Ellipsis
