"""One member of an archive, whatever the kind of archive."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tutor.cohort.intake.arrived_tree import LONGEST_NAME

DRIVE = re.compile(r"[A-Za-z]:")
LEADS_OUT = "its name leads out of the archive"


@dataclass(frozen=True)
class Member:
    """name: as the archive has it. read: at most that many bytes; raises CannotRead or TooMuch."""

    name: str
    is_folder: bool
    read: Callable[[int], bytes]
    size: int = 0
    problem: str = ""

    def parts(self) -> tuple[tuple[str, ...], str]:
        """(the folders and the name, "") or ((something to show,), why it is not taken).

        Some tools on Windows write backslashes between folders.
        """
        name = self.name.replace("\\", "/")
        parts = tuple(part for part in name.split("/") if part not in ("", "."))
        if name.startswith("/") or DRIVE.match(name) or ".." in parts:
            return (name.replace("/", "_")[:LONGEST_NAME],), LEADS_OUT
        if any(len(part) > LONGEST_NAME for part in parts) or "\0" in name:
            return (name.replace("/", "_")[:LONGEST_NAME],), "its name cannot be that of a file"
        return parts, ""
