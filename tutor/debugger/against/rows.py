"""What is recorded of a run: a row for each value that a statement of the program has made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.debugger.against.value_print import ValuePrint

OPERATION, NAME, RETURNED = "operation", "name", "returned"


@dataclass(frozen=True)
class Row:
    """kind: a result of a torch operation, a name or attribute that was given a value, or what a
    function returned; name: of the operation, or the expression. number, line, file, function: of
    the statement, counted from the start of the run. sources: the rows that it was made of.
    """

    kind: str
    name: str
    value: ValuePrint
    number: int
    line: int
    file: str
    function: str
    sources: tuple[int, ...] = ()


@dataclass(frozen=True)
class Recording:
    """One run. begin: the number of the first statement at the line where the comparison was asked
    for. statements: how many began. raised: the exception that ended it and where, or "". cut: why
    it was not recorded to its end, or "".
    """

    rows: Sequence[Row]
    begin: int = 0
    statements: int = 0
    raised: str = ""
    cut: str = ""
