"""One program that is to be judged, as the shell sends it: plain values without torch."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from tutor.course.libraries import Library


@dataclass(frozen=True)
class Request:
    """source: the whole file. libraries: what it may import, by name. digest: of its bytes.

    fresh: what the fresh cases of this submission are drawn from, 0 for none.
    """

    exercise_id: str
    source: str
    path: str
    digest: str = ""
    seed: int = 1
    libraries: Mapping[str, Library] = field(default_factory=dict)
    fresh: int = 0

    @property
    def key(self) -> str:
        """A digest of everything that decides how it behaves and what is said of it."""
        text = json.dumps(self, default=vars, sort_keys=True)
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
