"""The zygote that every worker's processes come from: it has imported torch and nothing secret."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import ClassVar

from tutor.candidate.processes.zygote_client import Zygote, ZygoteClient
from tutor.cohort.intake import Learner

# words in a program → what it then imports for a second, unless the base has done so before
SLOW = {b"sympy": ("sympy",), b"optim": ("torch.optim", "torch._dynamo")}


class Base:
    """Shared by threads. It never sees a course, a reference or a submission, so what is forked
    from it, for judges as for candidates, has nothing to tell.
    """

    # in a process that a helper has forked for one command: the helper's own
    lent: ClassVar[Zygote | None] = None

    def __init__(self, slow_imports: Iterable[str] = ()) -> None:
        slow = tuple(slow_imports)
        self.zygote = Zygote.start(also=slow) if slow or not self.lent else self.lent
        self._lock = threading.Lock()

    def connect(self) -> ZygoteClient:
        """A connection of one's own. Raises JudgeError when the base has ended."""
        with self._lock:
            return ZygoteClient(self.zygote.connect())

    def close(self) -> None:
        """End it and everything that came from it."""
        self.zygote.close()


def slow_imports(learners: Iterable[Learner]) -> tuple[str, ...]:
    """The modules that take long to import, and that some submission, or what calls it, imports."""
    files = [found for learner in learners for found in learner.files]
    drives = _programs({found.exercise.folder for found in files})
    sources = [*drives, *(found.source or b"" for found in files)]
    return tuple(module for word in SLOW if _is_used(word, sources) for module in SLOW[word])


def _programs(folders: Iterable[Path]) -> list[bytes]:
    return [path.read_bytes() for folder in folders for path in folder.glob("*.py")]


def _is_used(word: bytes, sources: Sequence[bytes]) -> bool:
    return any(word in source for source in sources)
