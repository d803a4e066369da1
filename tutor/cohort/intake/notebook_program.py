"""From a notebook's cells to one program: what defines the names asked for, and what that needs."""

from __future__ import annotations

import ast
import itertools
import symtable
import warnings
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from tutor.cohort.intake.notebook_cells import Cell, Notebook

EVERYTHING = "*"
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


@dataclass(frozen=True)
class _Statement:
    """A statement of a cell. binds, reads: the global names that it sets and uses."""

    cell: Cell
    node: ast.stmt
    binds: frozenset[str]
    reads: frozenset[str]

    @property
    def first_line(self) -> int:
        """Its first line, with decorators."""
        decorators: list[ast.expr] = getattr(self.node, "decorator_list", [])
        return min([self.node.lineno, *(each.lineno for each in decorators)])


class NotebookProgram:
    """The statements of a notebook, from which programs for single exercises are taken."""

    def __init__(self, notebook: Notebook) -> None:
        self.statements = tuple(
            statement for cell in notebook.cells for statement in _statements(cell)
        )
        # who sets a name: the last function or class of that name, and every other statement
        self._definition: dict[str, int] = {}
        self._others: dict[str, list[int]] = {}
        for position, statement in enumerate(self.statements):
            for name in statement.binds:
                if isinstance(statement.node, DEFINITIONS):
                    self._definition[name] = position
                else:
                    self._others.setdefault(name, []).append(position)

    @property
    def defined(self) -> Collection[str]:
        """The names that the notebook sets."""
        return self._definition.keys() | self._others.keys()

    def source(self, names: Collection[str]) -> str:
        """The source that defines these names, in the notebook's order: their last definitions with
        the imports, helpers and constants that these use. Comments say which cell a part is from.
        """
        chosen = itertools.groupby(self._needed(names), key=lambda statement: statement.cell)
        return "\n\n".join(_part(cell, statements) for cell, statements in chosen)

    def _setting(self, name: str) -> list[int]:
        """Who sets a name; a function or class takes the place of an earlier one."""
        last = self._definition.get(name)
        return [*self._others.get(name, ()), *([] if last is None else [last])]

    def _needed(self, names: Collection[str]) -> list[_Statement]:
        """The statements that set these names, those that set what they use, and so on."""
        chosen: set[int] = set()
        wanted, seen = [*names, EVERYTHING], {*names, EVERYTHING}
        while wanted:
            for position in self._setting(wanted.pop()):
                if position not in chosen:
                    chosen.add(position)
                    new = self.statements[position].reads - seen
                    seen |= new
                    wanted += new
        return [self.statements[position] for position in sorted(chosen)]


def _statements(cell: Cell) -> Iterator[_Statement]:
    for node in cell.tree.body:
        binds, reads = _names(node)
        yield _Statement(cell, node, binds | _changed(node), reads)


def _names(node: ast.stmt) -> tuple[frozenset[str], frozenset[str]]:
    """(names it sets, names it uses) of the module around it, by Python's own rules of scope."""
    if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
        return frozenset({EVERYTHING}), frozenset()
    table = _symbols(node)
    if table is None:
        return frozenset(), frozenset()
    here = table.get_symbols()
    binds = {one.get_name() for one in here if one.is_assigned() or one.is_imported()}
    reads = {one.get_name() for one in here if one.is_referenced()}
    return frozenset(binds), frozenset(reads | set(_reads_inside(table)))


def _symbols(node: ast.stmt) -> symtable.SymbolTable | None:
    """Python's own table of names, or None where it refuses."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about a learner's strings and comparisons
        try:
            return symtable.symtable(ast.unparse(node), "cell", "exec")
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None


def _reads_inside(table: symtable.SymbolTable) -> Iterator[str]:
    """Names of the module that functions and classes use."""
    for inner in table.get_children():
        for one in inner.get_symbols():
            if one.is_referenced() and one.is_global():
                yield one.get_name()
        yield from _reads_inside(inner)


def _changed(node: ast.stmt) -> frozenset[str]:
    """The name whose attribute or item a statement sets: `Lin.f = f` belongs to Lin."""
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    return frozenset(name for target in targets if (name := _root(target)))


def _root(target: ast.AST | None) -> str:
    while isinstance(target, ast.Attribute | ast.Subscript):
        target = target.value
    return target.id if isinstance(target, ast.Name) else ""


def _part(cell: Cell, statements: Iterator[_Statement]) -> str:
    """The lines of a cell that these statements are on."""
    numbers = {
        number
        for each in statements
        for number in range(each.first_line, (each.node.end_lineno or each.node.lineno) + 1)
    }
    lines = cell.text.split("\n")
    return "\n".join(
        [f"# cell {cell.number}", *(lines[number - 1] for number in sorted(numbers)), ""]
    )
