"""The debugger without a terminal: lines from standard input as it is, plain text out, for scripts
and automatic tests.
"""

from __future__ import annotations

import io
import os
import pdb
from typing import Any

from tutor.debugger.pdb.tutor_pdb import make_debugger
from tutor.debugger.pdb.typed_lines import PDBS_OWN_LINE

PROMPT = "ipdb> "
INPUT = 0


class ByteLines(io.StringIO):
    """Standard input, read a byte at a time: whoever else reads it, a copy of this process or
    `interact`, reads on where this one has stopped.
    """

    def readline(self, size: int | None = -1) -> str:  # type: ignore[override]
        """The next line, "" at the end."""
        data = b""
        while not data.endswith(b"\n"):
            byte = os.read(INPUT, 1)
            if not byte:
                break
            data += byte
        return data.decode("utf-8", "replace").replace("\r\n", "\n")


class LinesPdb(pdb.Pdb):
    """Each line is repeated behind its prompt."""

    def __init__(self, completekey: str = "tab", stdin: Any = None, **kwargs: Any) -> None:
        super().__init__(completekey, stdin or ByteLines(), **kwargs)

    def cmdloop(self, intro: Any = None) -> None:
        """Until a command moves on."""
        self.preloop()
        stop = None
        while not stop:
            line = self.cmdqueue.pop(0) if self.cmdqueue else self._line()
            if not line.startswith(PDBS_OWN_LINE):
                self.stdout.write(f"{PROMPT}{line}\n")
                self.stdout.flush()
            line = self.precmd(line)
            stop = self.postcmd(self.onecmd(line), line)
        self.postloop()

    def _line(self) -> str:
        line = self.stdin.readline()
        return line.rstrip("\n") if line else "EOF"


PipedPdb = make_debugger(LinesPdb)
