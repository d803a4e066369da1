"""Which helper can run a command line exactly as it would run by itself, and where it listens."""

from __future__ import annotations

import hashlib
import os
import resource
import stat
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import tutor
from tutor.errors import TutorError
from tutor.settings import Settings, load_settings
from tutor.workspace.preferences import read_preferences

SERVED = ("check", "why", "predict", "grade")
OPTIONS = ("--workspace", "--course", "--seed")  # of `tutor` itself, each with a value
LONGEST_PATH = 100  # bytes: macOS takes 103 for a socket, Linux 107
# what a learner's program, or torch, could notice of whoever started the helper
SEEN = ("HOME", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "LD_LIBRARY_PATH")
LIMITS = ("AS", "CPU", "DATA", "FSIZE", "NOFILE", "NPROC", "STACK")


@dataclass(frozen=True)
class Place:
    """folder: for sockets, in the workspace. key: of everything that a helper cannot take over from
    whoever asks, so that others get another helper. settings: as the command line says.
    """

    folder: Path
    key: str
    settings: Settings

    @property
    def socket(self) -> Path:
        """Where the helper listens."""
        return self.folder / f"{self.key}.sock"

    @property
    def lock(self) -> Path:
        """A file that is locked for as long as there is a helper, also while it starts."""
        return self.folder / f"{self.key}.lock"


def place_for(arguments: Sequence[str], environ: Mapping[str, str] = os.environ) -> Place | None:
    """The place of the helper for a command line; None for one that is run here.

    That is every other command, a workspace that is not there yet, one whose path is too long for a
    socket, and a learner, an environment or a CI system that wants no helper.
    """
    options, command = _split(arguments)
    if command not in SERVED:
        return None
    try:
        workspace, course = options.get("--workspace"), options.get("--course")
        settings = load_settings(workspace, course, environ=environ)
    except TutorError:
        return None  # said by the command itself
    place = Place(_folder(settings), _key(settings, environ), settings)
    too_long = len(os.fsencode(place.socket)) > LONGEST_PATH
    return None if too_long or not is_wanted(settings) else place


def places(settings: Settings) -> Iterator[Place]:
    """Those in a workspace where a helper listens, or did."""
    for path in sorted(_folder(settings).glob("*.sock")):
        yield Place(path.parent, path.stem, settings)


def is_wanted(settings: Settings) -> bool:
    """Whether there may be a helper: as the learner said, else as is usual here."""
    said = read_preferences(settings.preferences).warm
    return settings.workspace.is_dir() and (settings.warm if said is None else said)


def is_private(folder: Path) -> bool:
    """Whether it is a folder of this user in which nobody else can do anything."""
    try:
        info = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(info.st_mode) and info.st_uid == os.getuid() and not info.st_mode & 0o077


def _folder(settings: Settings) -> Path:
    return settings.state / "warm"


def _split(arguments: Sequence[str]) -> tuple[dict[str, str], str]:
    """The options in front of a command, and the command; "" where that is not so simple."""
    options: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        name, sign, value = word.partition("=")
        if name not in OPTIONS:
            return options, word
        if not sign and not rest:
            break
        options[name] = value if sign else rest.pop(0)
    return options, ""


def _key(settings: Settings, environ: Mapping[str, str]) -> str:
    """Python, this package, the course, and what a process gets from whoever starts it."""
    limits = [resource.getrlimit(getattr(resource, f"RLIMIT_{name}")) for name in LIMITS]
    parts = (
        tutor.__version__,
        tutor.__file__,
        sys.version,
        sys.executable,
        tuple(sys.flags),
        sys.warnoptions,
        str(settings.course),
        [(name, environ.get(name)) for name in SEEN],
        limits,
        os.getgroups(),
    )
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogateescape")).hexdigest()[:16]
