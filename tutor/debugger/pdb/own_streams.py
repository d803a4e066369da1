"""While the program stands still, the standard streams are the debugger's own, whatever the program
has put in their place.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pdb

NAMES = ("stdin", "stdout", "stderr")


class OwnStreams:
    """debugger: whose streams are used, as they are at each stop."""

    def __init__(self, debugger: pdb.Pdb) -> None:
        self._debugger = debugger
        self._stderr = sys.stderr

    @contextlib.contextmanager
    def at_stop(self) -> Iterator[None]:
        """Use them; afterwards the program has its own again, as it had set them."""
        programs = {name: getattr(sys, name) for name in NAMES}
        debugger = self._debugger
        own = dict(zip(NAMES, (debugger.stdin, debugger.stdout, self._stderr), strict=True))
        vars(sys).update(own)
        try:
            yield
        finally:
            for name in NAMES:
                if getattr(sys, name) is own[name]:  # else somebody has replaced it meanwhile
                    setattr(sys, name, programs[name])
