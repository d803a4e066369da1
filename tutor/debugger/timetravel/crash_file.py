"""The file that all processes of a session share, where faulthandler writes."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import IO


def shared_file() -> IO[bytes]:
    """Open, and without a name."""
    try:
        return tempfile.TemporaryFile(buffering=0)
    except OSError:  # no room for it: then nobody learns on which line a crash was
        return Path(os.devnull).open("wb", buffering=0)
