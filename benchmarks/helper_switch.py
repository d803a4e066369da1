"""Whether a warm helper serves the commands of a benchmark: the benchmark says, not the user."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

SETTING = "BACKPROP_TUTOR_WARM"


@contextmanager
def warm_helper(word: str) -> Iterator[None]:
    """word: "on" or "off", for what is started meanwhile; afterwards it is as it was."""
    before = os.environ.get(SETTING)
    os.environ[SETTING] = word
    try:
        yield
    finally:
        if before is None:
            del os.environ[SETTING]
        else:
            os.environ[SETTING] = before
