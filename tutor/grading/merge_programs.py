"""Two changed versions of a program made into one with both changes: a three-way merge."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from tutor.grading.bare_programs import bare
from tutor.grading.unbound_names import unbound_names


class Conflict(Exception):
    """Both versions change the same place, each in its own way, or what one needs is gone."""


@dataclass(frozen=True)
class Chunk:
    """Items start to end of the base are replaced by these in a version."""

    start: int
    end: int
    items: list[Any]


class Merger:
    """Merges programs. Trees and their texts are kept, since each program is merged many times.

    pool: programs for one task. What several of them have is style; what only one has is its own.
    """

    def __init__(self, pool: Iterable[str] = ()) -> None:
        self._programs: dict[str, tuple[ast.Module, list[str]]] = {}
        self._unparsed: dict[str, str] = {}
        self._texts: dict[int, str] = {}  # by identity, while the trees above are kept
        self._holders: Counter[str] = Counter()
        for source in pool:
            nodes = ast.walk(self._program(source)[0])
            self._holders.update({self._text(node) for node in nodes})

    def merged(self, base: str, one: str, other: str) -> str:
        """The text of the program that has the changes of both versions, and all their imports.

        A statement, an argument or an operand that only one version changes is taken from it. Where
        both do, and one of them only as other programs of the pool do too, the other's is taken.
        Raises Conflict, and SyntaxError for what is not a program.
        """
        programs = [self._program(source) for source in (base, one, other)]
        imports = dict.fromkeys(text for _, texts in programs for text in texts)
        result = ast.unparse(self._node(*(tree for tree, _ in programs)))
        texts = [self._unparsed[source] for source in (base, one, other)]
        if result in texts or not _keeps_statements(result, *texts[1:]):
            raise Conflict
        merged = "\n".join([*imports, result, ""])
        if unbound_names(merged) - unbound_names(one) - unbound_names(other):
            raise Conflict  # a name is read whose statement the merge has left behind
        return merged

    def _program(self, source: str) -> tuple[ast.Module, list[str]]:
        if source not in self._programs:
            self._programs[source] = bare(source)
            self._unparsed[source] = ast.unparse(self._programs[source][0])
        return self._programs[source]

    def _node(self, base: Any, one: Any, other: Any) -> Any:
        """Three trees at one place; the plain values of a node, such as names, count as trees."""
        texts = [self._text(tree) for tree in (base, one, other)]
        if texts[0] == texts[1] or texts[1] == texts[2]:
            return other
        if texts[0] == texts[2]:
            return one
        try:
            return self._fields(base, one, other)
        except Conflict:
            style = [self._holders[text] > 1 for text in texts[1:]]
            if style[0] == style[1]:
                raise
            return other if style[0] else one

    def _fields(self, base: Any, one: Any, other: Any) -> Any:
        """A node of one kind in all three, merged field by field."""
        if not (isinstance(base, ast.AST) and type(base) is type(one) is type(other)):
            raise Conflict
        fields = {
            name: self._field(*(getattr(tree, name, None) for tree in (base, one, other)))
            for name in base._fields
        }
        return ast.copy_location(type(base)(**fields), base)

    def _field(self, *sides: Any) -> Any:
        merge = self._list if all(isinstance(side, list) for side in sides) else self._node
        return merge(*sides)

    def _list(self, base: list[Any], one: list[Any], other: list[Any]) -> list[Any]:
        """Three lists of statements or arguments: what each side changes, where that is apart."""
        waiting = [*self._chunks(base, one), *self._chunks(base, other)]
        waiting.sort(key=lambda chunk: (chunk.start, chunk.end))
        result: list[Any] = []
        at = 0
        while waiting:
            chunk = waiting.pop(0)
            if waiting and _touch(chunk, waiting[0]):
                chunk = self._both(base, chunk, waiting.pop(0))
            if waiting and _touch(chunk, waiting[0]):
                raise Conflict
            result += [*base[at : chunk.start], *chunk.items]
            at = chunk.end
        return result + base[at:]

    def _both(self, base: list[Any], one: Chunk, other: Chunk) -> Chunk:
        """One item that both sides change: its own parts may still be apart."""
        if (one.start, one.end) != (other.start, other.end):
            raise Conflict
        if [self._text(item) for item in one.items] == [self._text(item) for item in other.items]:
            return one
        if not (one.end - one.start == len(one.items) == len(other.items) == 1):
            raise Conflict
        item = self._node(base[one.start], one.items[0], other.items[0])
        return Chunk(one.start, one.end, [item])

    def _chunks(self, base: Sequence[Any], version: Sequence[Any]) -> list[Chunk]:
        """What the version changes; items that have one head are chunks of their own."""
        before = [self._text(item) for item in base]
        after = [self._text(item) for item in version]
        found: list[Chunk] = []
        for tag, start, end, low, high in _opcodes(before, after):
            if tag != "equal":
                found += _by_heads(base[start:end], version[low:high], start)
        return found

    def _text(self, tree: Any) -> str:
        """The same for trees that read alike, made from the texts of their parts."""
        if not isinstance(tree, ast.AST):
            return repr(tree)
        if id(tree) not in self._texts:
            parts = (self._text_of_field(value) for _, value in ast.iter_fields(tree))
            self._texts[id(tree)] = f"{type(tree).__name__}({','.join(parts)})"
        return self._texts[id(tree)]

    def _text_of_field(self, value: Any) -> str:
        if isinstance(value, list):
            return f"[{','.join(self._text(item) for item in value)}]"
        return self._text(value)


def _opcodes(before: list[str], after: list[str]) -> list[tuple[str, int, int, int, int]]:
    return [*SequenceMatcher(None, before, after, autojunk=False).get_opcodes()]


def _by_heads(before: Sequence[Any], after: Sequence[Any], offset: int) -> list[Chunk]:
    """Replaced items: those with one head, or as many as before, one by one; others together."""
    if len(before) == len(after):
        return [Chunk(offset + n, offset + n + 1, [item]) for n, item in enumerate(after)]
    found = []
    heads = [_head(item) for item in before], [_head(item) for item in after]
    for tag, start, end, low, high in _opcodes(*heads):
        if tag == "equal":
            pairs = zip(range(start, end), after[low:high], strict=True)
            found += [Chunk(offset + n, offset + n + 1, [item]) for n, item in pairs]
        else:
            found.append(Chunk(offset + start, offset + end, list(after[low:high])))
    return found


def _head(item: Any) -> str:
    """What a statement defines or sets; of any other item what kind it is."""
    match item:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return f"def {name}"
        case ast.Assign(targets=[target]) | ast.AugAssign(target=target):
            return f"set {ast.unparse(target)}"
    return type(item).__name__


def _keeps_statements(result: str, one: str, other: str) -> bool:
    """Whether a statement occurs as often as in one of the two versions: a moved one is one that is
    taken away and one that is put in, and where these meet another change it may come twice.
    """
    count, mine, theirs = (_lines(text) for text in (result, one, other))
    return all(
        min(mine[text], theirs[text]) <= count[text] <= max(mine[text], theirs[text])
        for text in {*mine, *theirs}
    )


def _lines(text: str) -> Counter[str]:
    """Of an unparsed program: each line is a statement, or the header of one."""
    return Counter(line.strip() for line in text.splitlines())


def _touch(one: Chunk, other: Chunk) -> bool:
    """Whether the order of the two would be a guess."""
    return other.start < one.end or (one.start, one.end) == (other.start, other.end)
