"""Whether changed versions of a program may be run: not of one that touches files or processes,
where a slip could do harm.
"""

from __future__ import annotations

import ast

REACHING = frozenset((
    "os", "io", "sys", "shutil", "pathlib", "subprocess", "multiprocessing", "socket", "tempfile", "signal", "ctypes", "importlib",
    "builtins", "threading", "asyncio", "urllib", "http", "pickle", "sqlite3", "glob", "fileinput", "shelve", "zipfile", "tarfile", "mmap",
))  # fmt: skip
DOING = frozenset(("open", "exec", "eval", "compile", "__import__", "input", "save", "load"))


def is_harmless(source: str) -> bool:
    """True where it imports nothing and calls nothing that reaches out of its process. False if
    Python cannot read it.
    """
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):
        return False
    return not any(_reaches(node) for node in ast.walk(tree))


def _reaches(node: ast.AST) -> bool:
    if isinstance(node, ast.Import):
        return any(alias.name.split(".")[0] in REACHING for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        return (node.module or "").split(".")[0] in REACHING
    if isinstance(node, ast.Call):
        name = (
            node.func.id
            if isinstance(node.func, ast.Name)
            else node.func.attr
            if isinstance(node.func, ast.Attribute)
            else ""
        )
        return name in DOING
    return False
