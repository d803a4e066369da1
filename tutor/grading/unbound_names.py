"""The names that a program reads and nothing in it sets."""

from __future__ import annotations

import builtins
import symtable
from collections.abc import Iterator
from functools import lru_cache

BUILT_IN = frozenset((*dir(builtins), "__name__", "__file__", "__doc__"))


@lru_cache(maxsize=512)
def unbound_names(source: str) -> frozenset[str]:
    """A line that reads one of these raises NameError. Raises SyntaxError."""
    module = symtable.symtable(source, "program", "exec")
    symbols = [symbol for table in _all_tables(module) for symbol in table.get_symbols()]
    at_the_top = {symbol.get_name() for symbol in module.get_symbols() if _is_set(symbol)}
    by_functions = {symbol.get_name() for symbol in symbols if _is_set_from_within(symbol)}
    read = {
        symbol.get_name() for symbol in symbols if symbol.is_global() and symbol.is_referenced()
    }
    return frozenset(read - at_the_top - by_functions - BUILT_IN)


def _all_tables(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
    yield table
    for child in table.get_children():
        yield from _all_tables(child)


def _is_set(symbol: symtable.Symbol) -> bool:
    return symbol.is_assigned() or symbol.is_imported() or symbol.is_namespace()


def _is_set_from_within(symbol: symtable.Symbol) -> bool:
    """Whether a function sets this name of the module, with `global`."""
    return symbol.is_declared_global() and symbol.is_assigned()
