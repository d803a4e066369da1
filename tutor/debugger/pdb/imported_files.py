"""The files that a program's own files import, as far as they lie beside it; read in the source."""

from __future__ import annotations

import ast
import linecache
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path


def imported_files(files: Sequence[str], most: int) -> Iterator[str]:
    """What these import, and what that imports, the nearest first. most: files at most."""
    folder = Path(files[0]).parent
    seen, waiting = set(files), list(files)
    while waiting and len(seen) < most:
        file = waiting.pop(0)
        for found in _imports(file, folder):
            if found not in seen:
                seen.add(found)
                waiting.append(found)
                yield found


def _imports(file: str, folder: Path) -> Iterator[str]:
    for level, parts in _modules("".join(linecache.getlines(file))):
        own = Path(file).parent
        # a relative import counts from the importing file, another one from the program's folder
        starts = [own, *own.parents][level - 1 : level] if level else [folder, own]
        for start in starts:
            yield from _files_of(start, parts)


def _files_of(start: Path, parts: Sequence[str]) -> Iterator[str]:
    """The module, and the packages that are imported with it."""
    for count in range(1, len(parts) + 1):
        path = start.joinpath(*parts[:count])
        for found in (path / "__init__.py", path.with_name(f"{path.name}.py")):
            if found.is_file():
                yield str(found)


@lru_cache(maxsize=256)
def _modules(source: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """(level, parts) of all that a source imports; `from a import b` may mean the module a.b."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):
        return ()
    found: list[tuple[int, tuple[str, ...]]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(0, tuple(name.name.split("."))) for name in node.names]
        elif isinstance(node, ast.ImportFrom):
            parts = tuple(node.module.split(".")) if node.module else ()
            found += [(node.level, (*parts, name.name)) for name in node.names]
    return tuple(found)
