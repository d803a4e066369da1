"""Where a value on the line that raised was made, as far as the program's text shows it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

# torch's functions that make float32 unless they are told a dtype
MAKERS = frozenset(["zeros", "ones", "randn", "rand", "eye", "empty", "linspace"])
USUAL = "Without a dtype, torch.zeros, torch.ones and torch.randn make float32."


def made_without_dtype(source: str, line: str) -> str:
    """ "Line 3 makes c with torch.zeros and without a dtype, which gives float32."

    Of a name on the learner's line; in general words where nothing in the file shows it.
    """
    names = set(re.findall(r"[A-Za-z_]\w*", line))
    found = next((each for each in _made(source) if each[1] in names), None)
    if found is None:
        return USUAL
    number, name, function = found
    return (
        f"Line {number} makes {name} with torch.{function} and without a dtype, which gives"
        " float32."
    )


def _made(source: str) -> Iterator[tuple[int, str, str]]:
    """(line, name, function) of every assignment of such a tensor to a name."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            function = _function(node.value)
            for target in node.targets:
                if function and isinstance(target, ast.Name):
                    yield node.lineno, target.id, function


def _function(call: ast.Call) -> str:
    """zeros of `torch.zeros(2)`; "" for other functions, and where a dtype is given."""
    has_dtype = any(keyword.arg in ("dtype", None) for keyword in call.keywords)
    func = call.func
    if has_dtype or not isinstance(func, ast.Attribute) or func.attr not in MAKERS:
        return ""
    return func.attr if isinstance(func.value, ast.Name) and func.value.id == "torch" else ""
