"""The plain values that names get in a run, one after the other, and where those of two runs part:
counts, texts and short numbers, which agree by chance and are compared by their names alone.
"""

from __future__ import annotations

import math
import re
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from types import FrameType
from typing import Any, NoReturn

from tutor.debugger.origins.fingerprint import PLAIN
from tutor.debugger.origins.statement_count import StatementCount, maker_of
from tutor.debugger.show.numbers_inside import attributes_inside

MOST_ROWS = 60_000
MOST_ITEMS = 200  # of a container whose values are compared
CHECKED = 64  # rows between two looks at the time
NUMBER = re.compile(r"(-?(?:\d+\.?\d*(?:e[-+]?\d+)?))")
RELATIVE = 1e-5  # what rounding may make of a number


@dataclass(frozen=True)
class NamedRow:
    """name: an expression of the function `owner`. text: of its value. number, line, file,
    function: of the statement that made it so, counted from the start of the run.
    """

    owner: str
    name: str
    text: str
    number: int
    line: int
    file: str
    function: str


class NameRecorder:
    """files: whose statements count. full: called where no more is to be recorded; it ends the
    process. seconds: of processor time, after which it is.
    """

    def __init__(
        self, files: Collection[str], full: Callable[[], NoReturn], seconds: float
    ) -> None:
        self.statements = StatementCount(files, before=self._on_event)
        self.rows: list[NamedRow] = []
        self._full, self._seconds = full, seconds
        self._seen: dict[FrameType, dict[str, str]] = {}
        self._began = time.process_time()

    def start(self) -> None:
        """In every frame that is called from now on."""
        self.statements.start(None)

    def stop(self) -> None:
        """Record nothing any more."""
        self.statements.stop()

    def _on_event(self, frame: FrameType, event: str, argument: Any) -> None:
        if event == "exception":
            return
        seen = self._seen.setdefault(frame, {})
        for name, value in _plain_values(frame.f_locals):
            text = repr(value)
            if seen.get(name) != text:
                seen[name] = text
                self._add(frame, event, name, text)
        if event == "return":
            self._seen.pop(frame, None)  # or it would keep the frame alive

    def _add(self, frame: FrameType, event: str, name: str, text: str) -> None:
        maker = maker_of(frame, event, self.statements)
        begun, code = self.statements.at(maker), maker.f_code
        place = (begun.number, begun.line, code.co_filename, code.co_name)
        self.rows.append(NamedRow(frame.f_code.co_name, name, text, *place))
        count = len(self.rows)
        is_late = count % CHECKED == 0 and time.process_time() - self._began > self._seconds
        if is_late or count >= MOST_ROWS:
            self._full()


def _plain_values(names: Any) -> Iterator[tuple[str, Any]]:
    for name, value in list(names.items()):
        if name.startswith("__"):
            continue
        if _is_plain(value, 2):
            yield name, value
        else:
            for step, item in attributes_inside(value):
                if _is_plain(item, 1):
                    yield name + step, item


def _is_plain(value: Any, deep: int) -> bool:
    """Whether its text is Python's own and tells all of it."""
    if type(value) in PLAIN:
        return True
    if not deep or type(value) not in (list, tuple, dict) or len(value) > MOST_ITEMS:
        return False
    items = [*value, *value.values()] if type(value) is dict else value
    return all(_is_plain(item, deep - 1) for item in items)


Sequences = dict[tuple[str, str], list[NamedRow]]


def first_named(
    mine: Sequence[NamedRow],
    theirs: Sequence[NamedRow],
    mine_again: Sequence[NamedRow],
    theirs_again: Sequence[NamedRow],
) -> tuple[NamedRow, NamedRow] | None:
    """The first value of mine that a name of the same function has otherwise in theirs, counted by
    how often it was given one; None where there is none. Names that have other values when a
    program runs again are left out.
    """
    one, other = _repeated(mine, mine_again), _repeated(theirs, theirs_again)
    pairs = (_first_pair(rows, other.get(key, [])) for key, rows in one.items())
    # a statement that calls begins before those in the function
    places = {id(row): place for place, row in enumerate(mine)}
    found = (pair for pair in pairs if pair is not None)
    return min(found, key=lambda pair: places[id(pair[0])], default=None)


def _repeated(rows: Sequence[NamedRow], again: Sequence[NamedRow]) -> Sequences:
    second = _by_name(again)
    found = _by_name(rows).items()
    return {key: each for key, each in found if not _first_pair(each, second.get(key, []))}


def _by_name(rows: Sequence[NamedRow]) -> Sequences:
    found: Sequences = {}
    for row in rows:
        found.setdefault((row.owner, row.name), []).append(row)
    return found


def _first_pair(
    rows: Sequence[NamedRow], others: Sequence[NamedRow]
) -> tuple[NamedRow, NamedRow] | None:
    pairs = zip(rows, others, strict=False)
    return next((pair for pair in pairs if not same_text(pair[0].text, pair[1].text)), None)


def same_text(one: str, other: str) -> bool:
    """Whether two texts of values are the same up to the rounding of the numbers in them."""
    if one == other:
        return True
    parts, others = NUMBER.split(one), NUMBER.split(other)
    if len(parts) != len(others) or parts[::2] != others[::2]:
        return False
    numbers = zip(parts[1::2], others[1::2], strict=True)
    return all(math.isclose(float(a), float(b), rel_tol=RELATIVE) for a, b in numbers)
