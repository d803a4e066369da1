"""Which editor opens a file, and how it is told the line."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PLUS = frozenset(
    [
        "vi",
        "vim",
        "nvim",
        "view",
        "nano",
        "pico",
        "emacs",
        "emacsclient",
        "micro",
        "joe",
        "kak",
        "gedit",
        "mg",
        "jed",
        "ne",
        "mcedit",
        "gvim",
        "mvim",
        "sensible-editor",
        "editor",
    ]
)
GOTO = frozenset(["code", "code-insiders", "codium", "vscodium", "cursor", "windsurf", "positron"])
COLON = frozenset(["hx", "helix", "subl", "sublime_text", "zed", "zeditor", "atom", "lapce"])
JETBRAINS = frozenset(
    ["pycharm", "charm", "pycharm-community", "pycharm-professional", "idea", "dataspell", "fleet"]
)
KATE = frozenset(("kate", "kwrite"))
# those that return at once and leave the terminal to the tutor
OWN_WINDOW = GOTO | JETBRAINS | KATE | COLON - {"hx", "helix"} | {"gedit", "gvim", "mvim"}
# in this order, where neither VISUAL nor EDITOR names one: what a newcomer can leave comes first
USUAL = ("nano", "micro", "vim", "nvim", "vi", "emacs", "code", "hx")
Which = Callable[[str], str | None]


@dataclass(frozen=True)
class Editor:
    """words: its command line. is_named: by VISUAL or EDITOR, and not only found here."""

    words: tuple[str, ...]
    is_named: bool = True

    @property
    def name(self) -> str:
        """Of its program."""
        return Path(self.words[0]).name

    @property
    def has_own_window(self) -> bool:
        """Whether the terminal is free while it is open."""
        return self.name in OWN_WINDOW and "-w" not in self.words and "--wait" not in self.words

    def command(self, path: Path, line: int = 0) -> list[str]:
        """What to run for a file, at a line where there is one and the editor is known."""
        return [*self.words, *(_at_line(self.name, str(path), line) if line else [str(path)])]


def choose_editor(named: str, which: Which = shutil.which) -> Editor | None:
    """The one that is named, else the first usual one that is installed; None without either."""
    try:
        words = shlex.split(named)
    except ValueError:
        words = named.split()
    if words:
        return Editor(tuple(words))
    found = next((name for name in USUAL if which(name)), None)
    return Editor((found,), is_named=False) if found else None


def _at_line(name: str, path: str, line: int) -> list[str]:
    if name in PLUS:
        return [f"+{line}", path]
    if name in GOTO:
        return ["-g", f"{path}:{line}"]
    if name in COLON:
        return [f"{path}:{line}"]
    if name in JETBRAINS:
        return ["--line", str(line), path]
    return ["-l", str(line), path] if name in KATE else [path]
