"""Sizes, complexity and comments of each room, and of other packages beside it.

`python -m benchmarks.rooms` prints the package's rooms; `python -m benchmarks.rooms prompt_toolkit
httpx` prints installed packages as well; `--worst 20` lists the functions to look at first, and
`--long` the files and functions that are over the limits.
"""

from __future__ import annotations

import argparse
import ast
import importlib.util
import io
import math
import statistics
import sys
import tokenize
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

WIDTH = 100
TOO_COMPLEX = 10
LONG_FILE = 200
LONG_FUNCTION = 30
ROOT = Path(__file__).parent.parent
BRANCHES = (
    ast.If,
    ast.For,
    ast.AsyncFor,
    ast.While,
    ast.IfExp,
    ast.ExceptHandler,
    ast.Assert,
    ast.comprehension,
    ast.match_case,
)
NOT_COUNTED = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT)


@dataclass(frozen=True)
class Function:
    """One function. lines: with its header and docstring. complexity: as `complexity` counts it."""

    place: str
    lines: int
    complexity: int


@dataclass
class Room:
    """Sums over the files of one folder. lines: at 100 columns, a longer line counts as several."""

    files: int = 0
    lines: int = 0
    longest: int = 0
    code_lines: int = 0
    comment_lines: int = 0
    tokens: int = 0
    functions: list[Function] = field(default_factory=list)
    long_files: list[tuple[int, str]] = field(default_factory=list)

    def add(self, path: Path, name: str) -> None:
        """Count one file."""
        source = path.read_text()
        lines = sum(max(1, math.ceil(len(line) / WIDTH)) for line in source.splitlines())
        self.files += 1
        self.lines += lines
        self.longest = max(self.longest, lines)
        if lines > LONG_FILE:
            self.long_files.append((lines, name))
        self.functions += functions(ast.parse(source), name)
        self._count_tokens(source)

    def _count_tokens(self, source: str) -> None:
        """Comments, and the lines and tokens of code. A docstring is neither."""
        docs = doc_lines(source)
        code: set[int] = set()
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type == tokenize.COMMENT:
                self.comment_lines += 1
            elif token.type not in NOT_COUNTED and token.start[0] not in docs:
                code.update(range(token.start[0], token.end[0] + 1))
                self.tokens += 1
        self.code_lines += len(code)

    def row(self) -> str:
        """One line of the table."""
        sizes = sorted(function.lines for function in self.functions) or [0]
        over = sum(function.complexity > TOO_COMPLEX for function in self.functions)
        p90 = sizes[min(len(sizes) - 1, int(0.9 * len(sizes)))]
        return (
            f"{self.files:5} {self.lines:7} {self.longest:7} {len(self.functions):6} "
            f"{statistics.median(sizes):6.0f} {p90:4} {sizes[-1]:4} "
            f"{over:5} {100 * over / max(1, len(self.functions)):5.1f}% "
            f"{self.tokens / max(1, self.code_lines):6.1f} "
            f"{100 * self.comment_lines / max(1, self.lines):8.1f}"
        )


def functions(tree: ast.AST, name: str) -> Iterator[Function]:
    """Every function and method, nested ones too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            yield Function(f"{name}:{node.lineno} {node.name}", lines, complexity(node))


def complexity(function: ast.AST) -> int:
    """McCabe's number (IEEE TSE 2(4), 1976): one, and one more for each branch.

    Each `and`, `or` and condition of a comprehension counts too; nested functions are left out.
    """
    count, queue = 1, list(ast.iter_child_nodes(function))
    while queue:
        node = queue.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        count += isinstance(node, BRANCHES)
        if isinstance(node, ast.BoolOp):
            count += len(node.values) - 1
        if isinstance(node, ast.comprehension):
            count += len(node.ifs)
        queue += ast.iter_child_nodes(node)
    return count


def doc_lines(source: str) -> set[int]:
    """The numbers of the lines that docstrings and other bare strings take."""
    found: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        docs = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if docs and isinstance(node.value.value, str):
            found.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return found


def folder_of(package: str) -> Path:
    """Where an installed package's sources are. Raises SystemExit where it is not installed."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"{package} is not installed here. Try: pip install {package}")
    return Path(next(iter(spec.submodule_search_locations)))


def rooms_of(folder: Path, by_room: bool) -> dict[str, Room]:
    """The rooms of a package by name, the whole package last."""
    found: dict[str, Room] = defaultdict(Room)
    for path in sorted(folder.rglob("*.py")):
        name = path.relative_to(folder).as_posix()
        if by_room:
            found[path.parent.relative_to(folder).as_posix()].add(path, name)
        found[f"{folder.name}, all"].add(path, name)
    whole = found.pop(f"{folder.name}, all")
    return {**dict(sorted(found.items())), f"{folder.name}, all": whole}


def print_table(rooms: dict[str, Room]) -> None:
    """One line per room under a heading."""
    heading = f"{'room':28}{'files':>5} {'lines':>7} {'longest':>7} {'func.':>6} {'median':>6}"
    print(f"{heading} {'p90':>4} {'max':>4} {'>10':>5} {'':6} {'tok/l':>6} {'comm/100':>8}")
    for name, room in rooms.items():
        print(f"{name:28}{room.row()}")


def print_long(room: Room) -> None:
    """The files and functions over the limits, longest first."""
    for lines, name in sorted(room.long_files, reverse=True):
        print(f"{lines:4} lines  {name}")
    for function in sorted(room.functions, key=lambda each: -each.lines):
        if function.lines > LONG_FUNCTION:
            print(f"{function.lines:4} lines  {function.place}")


def print_worst(room: Room, most: int) -> None:
    """The most complex functions."""
    for function in sorted(room.functions, key=lambda each: -each.complexity)[:most]:
        print(f"{function.complexity:4} {function.lines:4} lines  {function.place}")


def main(arguments: list[str]) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("packages", nargs="*", help="installed packages to measure as well")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="most complex functions")
    parser.add_argument("--long", action="store_true", help="files and functions over the limits")
    options = parser.parse_args(arguments)
    rooms = rooms_of(ROOT / "tutor", by_room=True)
    for package in options.packages:
        rooms |= rooms_of(folder_of(package), by_room=False)
    print_table(rooms)
    if options.long:
        print_long(rooms["tutor, all"])
    print_worst(rooms["tutor, all"], options.worst)


if __name__ == "__main__":
    main(sys.argv[1:])
