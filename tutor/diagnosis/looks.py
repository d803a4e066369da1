"""The expressions that an author advises to print: offered only where their names have a value."""

from __future__ import annotations

import ast
import builtins

from tutor.anchors.anchors import parse_anchor
from tutor.anchors.parameters import parameter_names, translate
from tutor.anchors.scopes import UNREADABLE, find_function
from tutor.course.texts import read_starter
from tutor.diagnosis.evidence import Evidence

PRINT = "p "
ASKING = ("getattr", "hasattr")  # that may be asked of an attribute before it is set


def offered(look: str, anchor: str, evidence: Evidence) -> str:
    """The look in the learner's names; "" where a name in it is not there, or not yet.

    anchor: of the known program; the function that it is about is the one to stop in.
    """
    if not look.startswith(PRINT):
        return look
    function = _function(anchor) or evidence.entry
    asked, own = (
        parameter_names(source, function)
        for source in (read_starter(evidence.exercise), evidence.source)
    )
    if _reads_too_early(look.removeprefix(PRINT), evidence.exercise.observe):
        return ""
    text = translate(look.removeprefix(PRINT), asked, own)
    there = _names_in(text) - {*dir(builtins)} <= _names_there(evidence.source, function)
    return PRINT + text if there else ""


def _function(anchor: str) -> str:
    return "" if not anchor or anchor.startswith("`") else parse_anchor(anchor).function


def _reads_too_early(text: str, observed: tuple[str, ...]) -> bool:
    """Whether it reads an attribute that the learner's function is to set, without asking first."""
    try:
        tree = ast.parse(text, mode="eval")
    except UNREADABLE:
        return False
    reads = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    return any(ast.unparse(node) in observed for node in reads)


def _names_in(text: str) -> set[str]:
    """The names that the expression needs; none for what is not an expression."""
    try:
        tree = ast.parse(text, mode="eval")
    except UNREADABLE:
        return set()
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    made = {node.id for node in names if isinstance(node.ctx, ast.Store)}
    made |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    return {node.id for node in names} - made


def _names_there(source: str, function: str) -> set[str]:
    """What the function binds itself, and what the file defines or imports."""
    try:
        tree = ast.parse(source)
        found = find_function(tree, function)
    except UNREADABLE:
        return set()
    bound = _bound_by(tree.body)
    if found is not None:
        nodes = list(ast.walk(found))
        bound |= {node.arg for node in nodes if isinstance(node, ast.arg)}
        bound |= {
            node.id
            for node in nodes
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
        }
    return bound


def _bound_by(body: list[ast.stmt]) -> set[str]:
    """Names that statements of a module bind."""
    bound: set[str] = set()
    for node in (inner for statement in body for inner in ast.walk(statement)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            bound.add(node.name)
        elif isinstance(node, ast.alias):
            bound.add((node.asname or node.name).partition(".")[0])
    for statement in body:
        targets = getattr(statement, "targets", [])
        bound |= {target.id for target in targets if isinstance(target, ast.Name)}
    return bound
