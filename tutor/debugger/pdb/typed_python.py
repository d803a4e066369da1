"""Typed Python as the function at whose line the program is would have it: its locals, its private
names (`self.__w`), its `super()`.
"""

from __future__ import annotations

import ast
import itertools
from types import CodeType, FrameType, FunctionType
from typing import Any

from tutor.debugger.pdb.comprehensions import is_comprehension, outside
from tutor.debugger.show.namespaces import Namespace
from tutor.debugger.show.safe_look import classes_of, static_attribute

HERE = "<stdin>"
OWNER = "__class__"  # what super() reads in a method
INNER = "<locals>"


def parsed(text: str, frame: FrameType) -> ast.Module:
    """The statements of a text, read as in the function of this frame. Raises SyntaxError."""
    tree: ast.Module = _InPlace(frame.f_code).visit(ast.parse(text))
    return tree


def expression_code(text: str, frame: FrameType) -> CodeType:
    """An expression, compiled as in the function of this frame. Raises SyntaxError."""
    tree = ast.parse(text.strip(), HERE, "eval")
    return compile(ast.fix_missing_locations(_InPlace(frame.f_code).visit(tree)), HERE, "eval")


def namespace_of(frame: FrameType, local: Any) -> Namespace:
    """Every name that can be typed in this frame. local: its locals, as the prompt has them.

    All in one: in a namespace of its own, a comprehension or a function that is typed sees nothing
    but globals.
    """
    around = outside(frame).f_locals if is_comprehension(frame) else {}
    names = {**frame.f_globals, **around, **local}
    if OWNER not in names and (owner := _owner(frame, names)) is not None:
        names[OWNER] = owner
    return names


def class_name(qualified: str) -> str:
    """The class in whose body a function is written, from the function's qualified name: "C" of
    `f.<locals>.C.m`; "" for a plain function.
    """
    words = qualified.split(".")
    pairs = itertools.pairwise(words)
    classes = [one for one, other in pairs if INNER not in (one, other)]
    return classes[-1] if classes else ""


def with_private_names(text: str, owner: str) -> str:
    """An expression with its private names as they are in that class."""
    try:
        tree = ast.parse(text.strip(), mode="eval")
    except (SyntaxError, ValueError, RecursionError):
        return text  # whoever runs it says so
    private = _private_names(tree)
    return ast.unparse(_Private(owner).visit(tree)) if owner and private else text


def _private_names(tree: ast.AST) -> bool:
    found = (getattr(node, "attr", getattr(node, "id", "")) for node in ast.walk(tree))
    return any(name.startswith("__") and not name.endswith("__") for name in found)


class _Private(ast.NodeTransformer):
    """owner: the class, "" for none."""

    def __init__(self, owner: str) -> None:
        self.owner = owner.lstrip("_")

    def visit_Name(self, node: ast.Name) -> ast.AST:
        """A name."""
        node.id = self._mangled(node.id)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        """An attribute, and what is in front of its dot."""
        self.generic_visit(node)
        node.attr = self._mangled(node.attr)
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        """Names in a class that is typed are its own."""
        return node

    def _mangled(self, name: str) -> str:
        is_private = name.startswith("__") and not name.endswith("__")
        return f"_{self.owner}{name}" if is_private and self.owner else name


class _InPlace(_Private):
    def __init__(self, code: CodeType) -> None:
        super().__init__(class_name(code.co_qualname))
        self.first = code.co_varnames[0] if code.co_argcount else ""

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """super() knows its class and its object only in the method itself."""
        self.generic_visit(node)
        is_super = isinstance(node.func, ast.Name) and node.func.id == "super"
        if is_super and self.owner and self.first and not (node.args or node.keywords):
            names = (ast.Name(name, ast.Load()) for name in (OWNER, self.first))
            node.args = [ast.copy_location(name, node) for name in names]
        return node


def _owner(frame: FrameType, names: Namespace) -> type | None:
    """The class whose method runs in this frame; None if that cannot be told."""
    code = frame.f_code
    if not class_name(code.co_qualname) or not code.co_argcount:
        return None
    value = names.get(code.co_varnames[0])
    kinds = classes_of(value) if not isinstance(value, type) else value.__mro__
    for kind in kinds:
        if any(_code_of(item) is code for item in vars(kind).values()):
            return kind
    return None


def _code_of(item: Any) -> CodeType | None:
    """Of a function as a class stores it, perhaps in a decorator of Python's own."""
    for name in ("__func__", "fget", "__wrapped__"):
        inner = (
            getattr(item, name, None)
            if type(item) in (classmethod, staticmethod, property)
            else None
        )
        item = inner or item
    if type(item) is FunctionType:
        return item.__code__
    wrapped = static_attribute(item, "__wrapped__")
    return wrapped.__code__ if type(wrapped) is FunctionType else None
