"""Whether patched versions of a program may be run: not if it touches files or processes, where a
mutation could do harm.
"""

from __future__ import annotations

import ast

from tutor.faults.dotted_names import called_name

REACHES_OUT = frozenset((
    *("os", "io", "sys", "shutil", "pathlib", "tempfile", "glob", "fileinput", "mmap"),
    *("subprocess", "multiprocessing", "threading", "asyncio", "signal", "ctypes"),
    *("socket", "urllib", "http", "importlib", "builtins"),
    *("pickle", "shelve", "sqlite3", "zipfile", "tarfile"),
))  # fmt: skip
CALLS_OUT = frozenset(("open", "exec", "eval", "compile", "__import__", "input", "save", "load"))


def is_harmless(source: str) -> bool:
    """Whether it imports and calls nothing that reaches out of its process. False if Python cannot
    read it.
    """
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):
        return False
    return not any(_reaches_out(node) for node in ast.walk(tree))


def _reaches_out(node: ast.AST) -> bool:
    if isinstance(node, ast.Import):
        return any(alias.name.split(".")[0] in REACHES_OUT for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        return (node.module or "").split(".")[0] in REACHES_OUT
    return isinstance(node, ast.Call) and called_name(node) in CALLS_OUT
