"""What arrived as a tree of folders and files; it may come from a disk or from archives."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tutor.learner_results import LeftOut
from tutor.workspace.files import KEPT

LONGEST_NAME = 255  # as on every file system; patterns are matched against names
DEEPEST = 12
TWICE = "there twice in the archive; the later one counts"
TOO_DEEP = f"more than {DEEPEST} folders deep"
BY_AN_EDITOR = "made by the system or by an editor"
LITTER = {
    KEPT: "copies that a reset kept",
    "__MACOSX": BY_AN_EDITOR,
    "__pycache__": BY_AN_EDITOR,
    "node_modules": "other people's packages",
    "site-packages": "other people's packages",
    "Thumbs.db": BY_AN_EDITOR,
    "desktop.ini": BY_AN_EDITOR,
}


class CannotRead(Exception):
    """Why a file that arrived cannot be read, in words."""


def nothing(_: int) -> bytes:
    """The content of what is never read."""
    raise CannotRead("it is not read")


@dataclass(frozen=True)
class Entry:
    """One file as it arrived.

    read: at most that many bytes of it; raises CannotRead. problem: why it must not be read, such
    as being a link. order: a higher one was uploaded later, 0 where that is not known.
    """

    name: str
    path: Path
    read: Callable[[int], bytes] = nothing
    size: int = 0
    problem: str = ""
    order: int = 0
    late: bool = False
    submitted: str = ""

    def left_out(self, reason: str = "") -> LeftOut:
        """It is not graded, because of its problem or for this reason."""
        return LeftOut(escaped(str(self.path)), self.problem or reason)


@dataclass
class Folder:
    """A folder that is filled while what arrived is listed, and only read afterwards.

    name: without the ending of an archive. is_archive: it is the folder of what is in one.
    """

    name: str
    path: Path
    files: dict[str, Entry] = field(default_factory=dict)
    folders: dict[str, Folder] = field(default_factory=dict)
    is_archive: bool = False

    def folder(self, parts: Sequence[str], into: str = "/") -> Folder | None:
        """The folder below this one, made if there is none; None in litter or where it is too deep.

        into: "!/" right below an archive.
        """
        here = self
        for depth, part in enumerate(parts):
            if reason := litter_reason(part) or (TOO_DEEP if depth >= DEEPEST else ""):
                here.add(Entry(part, joined(here.path, part, into), problem=reason), again="")
                return None
            if part not in here.folders:
                here.folders[part] = Folder(part, joined(here.path, part, into))
            here, into = here.folders[part], "/"
        return here

    def add(self, entry: Entry, again: str = TWICE) -> None:
        """Put a file here. again: what is said of one of the same name, "" to say nothing."""
        reason = litter_reason(entry.name)
        if reason and not entry.problem:
            entry = Entry(entry.name, entry.path, problem=reason)
        earlier = self.files.get(entry.name)
        if earlier is not None and again:
            key = f"{entry.name}/{len(self.files)}"  # no file has a name with a slash
            self.files[key] = Entry(earlier.name, earlier.path, problem=again)
        self.files[entry.name] = entry

    def walk(self) -> Iterator[tuple[int, Folder, Entry]]:
        """(depth, its folder, file) of every file, those of a folder before those below it."""
        level = [self]
        for depth in range(2 * DEEPEST):
            for folder in level:
                yield from ((depth, folder, entry) for _, entry in sorted(folder.files.items()))
            level = [below for folder in level for _, below in sorted(folder.folders.items())]


def joined(path: Path, part: str, into: str = "/") -> Path:
    """The path of something in a folder, or in an archive (into "!/")."""
    return path / part if into == "/" else Path(f"{path}!", part)


def litter_reason(name: str) -> str:
    """Why nothing of that name is a submission, or ""."""
    if name in LITTER:
        return LITTER[name]
    if name.startswith("._") or name == ".DS_Store":
        return BY_AN_EDITOR
    return "hidden" if name.startswith(".") else ""


def escaped(text: str) -> str:
    """A name as it can be written anywhere: bytes that are not UTF-8, control characters and signs
    that change the direction of writing as \\x.. or \\u....
    """
    if text.isascii() and text.isprintable():
        return text
    try:
        raw = os.fsencode(text)
    except UnicodeEncodeError:  # half a character that no file system gave
        raw = text.encode("utf-8", "backslashreplace")
    text = unicodedata.normalize("NFC", raw.decode("utf-8", "backslashreplace"))
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii")
        for sign in text
    )
