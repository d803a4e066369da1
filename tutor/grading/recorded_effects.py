"""What the statements of a recorded run changed, read from a recording that nobody has to trust."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tutor.anchors.discarded import COMPARES, Discarded

NO_SUCH_NAME = ("NameError", "UnboundLocalError")
Row = list[Any]  # of a recording; its forms are in tutor/candidate/record/recorder.py


class RecordedEffects:
    """One recording, and the file whose statements are asked about.

    Raises KeyError, TypeError, ValueError or IndexError for what is not a recording.
    """

    def __init__(self, recording: Mapping[str, Any], path: str) -> None:
        self.steps = _steps_in(recording, path)
        self.objects = [int(serial) for serial, _ in recording["values"]]
        events: list[Row] = recording["events"]
        self.changed = {row[1] for row in events if row[0] == "set"}
        self.raised = {row[1]: str(row[3]) for row in events if row[0] == "raise"}
        self.made_new = [row for row in events if row[0] == "op" and self._is_new(row)]

    def changes_something(self, it: Discarded) -> bool:
        """Whether an execution of the statement gave a name or an attribute another value."""
        return any(step in self.changed for step in self._steps_of(it))

    def function_of(self, it: Discarded) -> str | None:
        """The function in which it ran to its end and computed a new value; None if it did not.

        A comparison in the place of an assignment may end with the name that it does not set.
        """
        steps = (step for step in self._steps_of(it) if self._shows(it, step))
        return next((self.steps[step][1] for step in steps), None)

    def _steps_of(self, it: Discarded) -> list[int]:
        return [step for step, (line, _) in self.steps.items() if it.line <= line <= it.end_line]

    def _shows(self, it: Discarded, step: int) -> bool:
        """Whether syntax proves it, or else the operation was recorded right there."""
        if step in self.raised:
            return it.kind == COMPARES and self.raised[step] in NO_SUCH_NAME
        if not it.operation:
            return True
        # by its end alone: Python lets a method call in several lines begin at the method's name
        wanted = [step, it.operation, [it.end_line, it.end_column]]
        return any([row[1], row[2], (row[5] or [])[2:]] == wanted for row in self.made_new)

    def _is_new(self, row: Row) -> bool:
        """Whether an operation's results are objects that it was not given."""
        given = {self.objects[value] for value in row[3]}
        made = {self.objects[value] for value in row[4]}
        return bool(made) and not made & given


def _steps_in(recording: Mapping[str, Any], path: str) -> dict[int, tuple[int, str]]:
    """Step → (line, function) of the statements of one file."""
    frames = [(str(file), str(name)) for file, name, *_ in recording["frames"]]
    steps = [(int(line), *frames[frame]) for frame, line in recording["steps"]]
    return {number: (line, name) for number, (line, file, name) in enumerate(steps) if file == path}
