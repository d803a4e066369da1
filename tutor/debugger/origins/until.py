"""The command `until`: to nan, to a condition, or as in pdb to a line."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tutor.debugger.origins import words
from tutor.debugger.origins.named_numbers import NamedNumbers
from tutor.debugger.origins.nonfinite import EITHER, NAN
from tutor.debugger.origins.until_nonfinite import UntilNonfinite
from tutor.debugger.origins.until_true import UntilTrue
from tutor.debugger.origins.visible_numbers import VisibleNumbers
from tutor.debugger.origins.when_words import compiled
from tutor.debugger.pdb.extensions import Command, Extension

NONFINITE = re.compile(r"(?P<kind>nan|inf)(?:\s+in\s+(?P<name>.+))?", re.DOTALL)
PDBS = re.compile(r"\d*")  # a line number, or nothing


class Until(Extension):
    """Reads what is typed behind the word, and lets one of the two others run on."""

    def __init__(self, nonfinite: UntilNonfinite, condition: UntilTrue) -> None:
        self._nonfinite, self._condition = nonfinite, condition

    @property
    def commands(self) -> Mapping[str, Command]:
        """until, with pdb's short name."""
        until = Command(self.until)
        return {"until": until, "unt": until}

    def until(self, arg: str) -> bool:
        """unt(il) nan | inf | nan in x | condition | [LINE]
        Run on at nearly full speed, to the first statement of your files that makes nan (or, with
        inf, an infinity or nan; with `in x`, to the first after which x holds one), and stop in
        front of it. With a condition, such as `until loss > 10`: to the first statement after
        which it has become true, and stop behind it; it is evaluated with the names of this
        function. With a line number, or alone, as in pdb: to a line further down.
        """
        text = arg.strip()
        if PDBS.fullmatch(text):
            return self.context.pdbs_own("until", arg)
        match = NONFINITE.fullmatch(text)
        if match is None:
            return self._condition.begin(text)
        kind = NAN if match["kind"] == NAN else EITHER
        return self._to_nonfinite(kind, (match["name"] or "").strip())

    def _to_nonfinite(self, kind: str, expression: str) -> bool:
        """expression: where it is looked for; "" for everything that the program holds."""
        files, frame = self.context.files, self.context.frame
        if not expression:
            return self._nonfinite.begin(VisibleNumbers(files, kind))
        code = compiled(expression)
        if code is None or frame is None:
            self.context.fail(words.in_what(self.context.some_name()))
            return False
        named = NamedNumbers(files, kind, expression, code, frame)
        if held := named.held_in(frame):
            self.context.fail(words.holds_already(held, kind))
            return False
        return self._nonfinite.begin(named)
