"""Fingerprints of a program: a few hashes of its parts, of which two near programs share most.

Winnowing: of every few hashes of neighbouring tokens the smallest is kept, so that whatever is
copied and long enough leaves the same fingerprints, wherever it is (Schleimer, Wilkerson and
Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", 2003).
"""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator, Sequence

GRAM = 10  # tokens of one hash: about two short statements
WINDOW = 4  # hashes of which one is kept
HASH_BYTES = 7  # SQLite's integers are signed and have eight
LONGEST_CONSTANT = 40
MOST_PRINTS = 1_000  # of one program: the smallest, so that two near programs keep the same ones
OWN = ("local ", "own ")  # how names that the program chose begin in its normal form


def fingerprints(normal: ast.Module) -> frozenset[int]:
    """Those of a program's normal form (see normal_form.py)."""
    words = [word for statement in normal.body for word in tokens(statement)]
    grams = [words[start : start + GRAM] for start in range(len(words) - GRAM + 1)]
    return winnowed([_hashed(gram) for gram in grams])


def winnowed(hashes: Sequence[int]) -> frozenset[int]:
    """The smallest of every WINDOW neighbours."""
    windows = range(max(1, len(hashes) - WINDOW + 1))
    return frozenset(min(hashes[at : at + WINDOW]) for at in windows if hashes)


def tokens(node: ast.AST) -> Iterator[str]:
    """What a tree says, node by node: kinds, operators, attributes, constants; all names that the
    program chose are the same word.
    """
    if isinstance(node, ast.expr_context):
        return
    yield _word(node)
    for child in ast.iter_child_nodes(node):
        yield from tokens(child)


def _word(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return "name" if node.id.startswith(OWN) else node.id
    if isinstance(node, ast.Constant):
        return repr(node.value)[:LONGEST_CONSTANT]
    label = getattr(node, "attr", "") or getattr(node, "name", "") or getattr(node, "arg", "")
    is_own = not isinstance(label, str) or label.startswith(OWN)
    return type(node).__name__ if is_own else f"{type(node).__name__} {label}"


def _hashed(gram: Sequence[str]) -> int:
    text = "\0".join(gram).encode("utf-8", "replace")
    return int.from_bytes(hashlib.blake2b(text, digest_size=HASH_BYTES).digest(), "big")
