"""Nothing that is printed is seen while lines are run again: neither ours nor the program's."""

from __future__ import annotations

import contextlib
import io
import os
from typing import Any

from tutor.candidate.processes.copies import flush

OUTPUTS = (1, 2)


class HiddenOutput:
    """Hides from its making on. debugger: whose output is hidden. The program's is hidden below
    Python's streams, which it may have replaced.
    """

    def __init__(self, debugger: Any) -> None:
        self._debugger, self._stdout = debugger, debugger.stdout
        flush()
        self._saved = {number: os.dup(number) for number in OUTPUTS}
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for number in OUTPUTS:
            os.dup2(nowhere, number)
        os.close(nowhere)
        debugger.stdout = _Nowhere()

    def show_again(self) -> None:
        """What is printed from now on is seen."""
        flush()
        for number, saved in self._saved.items():
            with contextlib.suppress(OSError):
                os.dup2(saved, number)
                os.close(saved)
        self._debugger.stdout = self._stdout


class _Nowhere(io.TextIOBase):
    def write(self, text: str) -> int:
        return len(text)
