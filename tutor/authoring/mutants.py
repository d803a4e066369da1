"""Programs that differ from a reference in one small mutation: a good set of cases accepts none of
those that behave differently. Pure.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from tutor.authoring.expression_mutations import expression_mutations
from tutor.authoring.statement_mutations import removals, statement_mutations
from tutor.authoring.tree_mutation import Mutation


@dataclass(frozen=True)
class Mutant:
    """One mutated program. change: "OLD → NEW", as its author sees it; "OLD → NEW [2]" where the
    same words occur for a second time.
    """

    change: str
    source: str


def mutants(source: str) -> Iterator[Mutant]:
    """Each text once, the program's own left out. Raises SyntaxError."""
    seen = {ast.unparse(ast.parse(source))}
    named: Counter[str] = Counter()
    for number in range(sum(1 for _ in _mutations(ast.parse(source)))):
        change, text = _mutated(source, number)
        if text is not None and text not in seen:
            seen.add(text)
            named[change] += 1
            times = named[change]
            yield Mutant(change if times == 1 else f"{change} [{times}]", text + "\n")


def _mutated(source: str, number: int) -> tuple[str, str | None]:
    """(words, text) of one mutation, on a tree of its own; None for one that is not a program."""
    tree = ast.parse(source)
    change, apply = next(islice(_mutations(tree), number, None))
    apply()
    try:
        return change, ast.unparse(ast.fix_missing_locations(tree))
    except (ValueError, AttributeError):
        return change, None


def _mutations(tree: ast.Module) -> Iterator[Mutation]:
    """Every mutation in the functions and methods of a program; docstrings and annotations stay."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            body = function.body[1:] if ast.get_docstring(function) is not None else function.body
            if len(body) > 1:
                yield from removals(body)
            for node in _walk(body):
                yield from statement_mutations(node)
                yield from expression_mutations(node)


def _walk(body: list[ast.stmt]) -> Iterator[ast.AST]:
    """The nodes of a function's own body, in order; functions inside have their own turn."""
    stack: list[ast.AST] = [*reversed(body)]
    while stack:
        node = stack.pop()
        yield node
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            stack += reversed(_children(node))


def _children(node: ast.AST) -> list[ast.AST]:
    """Without annotations, and without zip's strict, which changes no result."""
    annotation = node.annotation if isinstance(node, ast.AnnAssign) else None
    return [
        child
        for child in ast.iter_child_nodes(node)
        if child is not annotation
        and not (isinstance(child, ast.keyword) and child.arg == "strict")
    ]
