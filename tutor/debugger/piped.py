"""The debugger without a terminal: lines from standard input as it is, plain text out, for scripts
and automatic tests.
"""

from __future__ import annotations

import os
import pdb
from typing import Any

from tutor.debugger.pdb.tutor_pdb import make_debugger

PROMPT = "ipdb> "
INPUT = 0


class _LinesPdb(pdb.Pdb):
    """Reads a byte at a time: copies of this process, to which `back` returns, read on where this
    one has stopped.
    """

    def cmdloop(self, intro: Any = None) -> None:
        """Until a command moves on. Each line is repeated behind its prompt."""
        self.preloop()
        stop = None
        while not stop:
            line = self.cmdqueue.pop(0) if self.cmdqueue else _line()
            self.stdout.write(f"{PROMPT}{line}\n")
            self.stdout.flush()
            line = self.precmd(line)
            stop = self.postcmd(self.onecmd(line), line)
        self.postloop()


def _line() -> str:
    """The next line, "EOF" at the end."""
    data = b""
    while not data.endswith(b"\n"):
        byte = os.read(INPUT, 1)
        if not byte:
            return data.decode("utf-8", "replace") or "EOF"
        data += byte
    return data.decode("utf-8", "replace").rstrip("\r\n")


PipedPdb = make_debugger(_LinesPdb)
