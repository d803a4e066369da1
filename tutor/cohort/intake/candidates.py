"""A file that may be the submission of an exercise, and which of several counts."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.cohort.intake.arrived_tree import Entry, escaped
from tutor.cohort.intake.bounds import SOURCE_BYTES
from tutor.cohort.intake.exercise_names import MARKED, NameMatch
from tutor.workspace.files import MAX_BYTES, TOO_LARGE


@dataclass(frozen=True)
class Candidate:
    """depth: how many folders down it is. in_lesson: in a folder called like the exercise's lesson.

    program: taken from a notebook, None of a Python file.
    """

    match: NameMatch
    entry: Entry
    depth: int = 0
    in_lesson: bool = False
    program: str | None = None

    def key(self) -> tuple[bool, int, bool, int, int, bool, int]:
        """The smallest counts: a plain name, the newest upload, a Python file, the plainest name,
        the highest place, the folder of the lesson, the newest copy.
        """
        return (
            self.match.rank >= MARKED,
            -self.entry.order,
            self.program is not None,
            self.match.rank,
            self.depth,
            not self.in_lesson,
            -self.match.copy,
        )

    def source(self) -> tuple[bytes | None, str]:
        """(its program, "") or (None, why it cannot be one). Raises CannotRead."""
        if self.program is not None:
            return self.program.encode(), ""
        raw = self.entry.read(SOURCE_BYTES)
        if len(raw) > MAX_BYTES:
            return None, TOO_LARGE.format(max(self.entry.size, len(raw)))
        return raw, ""

    def why_not(self, chosen: Candidate) -> str:
        """Why another candidate counts and this one does not."""
        name = escaped(str(chosen.entry.path))
        earlier = self.entry.order and self.entry.order < chosen.entry.order
        return f"uploaded earlier; {name} counts" if earlier else f"{name} counts"
