"""Places in files that can be opened with a click, on terminals that know such links.

Source: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda ("OSC 8").
"""

from __future__ import annotations

import re
import socket
from collections.abc import Mapping
from urllib.parse import quote

from rich.style import Style

MARK = "place:"  # in front of PATH:LINE, until it is known which kind of link the terminal opens
_LINK = re.compile(r"\x1b\]8;([^;\x1b]*);([^\x1b]*)\x1b\\")
_KNOWN_BY = ("KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION", "DOMTERM", "GHOSTTY_RESOURCES_DIR")
_PROGRAMS = ("iTerm.app", "WezTerm", "vscode", "ghostty", "rio", "Hyper", "mintty")
_TERMS = ("xterm-kitty", "alacritty", "foot", "wezterm", "xterm-ghostty", "contour")
OLDEST_VTE = 5000  # 0.50, the first that shows them as links


def link_to(path: str, line: int = 0) -> Style:
    """The style of a text that leads to a line of a file; no style where the path is not whole."""
    return Style(link=f"{MARK}{path}:{line}") if path.startswith("/") else Style()


def kind_of_links(env: Mapping[str, str]) -> str:
    """ "file", "vscode", or "" for a terminal that would show none or may print them as they are.

    FORCE_HYPERLINK=0 or 1 decides, as in other programs.
    """
    forced = env.get("FORCE_HYPERLINK", "")
    if forced == "0" or (not forced and not _shows_links(env)):
        return ""
    return "vscode" if env.get("TERM_PROGRAM") == "vscode" else "file"


def _shows_links(env: Mapping[str, str]) -> bool:
    version = env.get("VTE_VERSION", "")
    is_new = version.isdecimal() and int(version) >= OLDEST_VTE
    is_named = env.get("TERM_PROGRAM") in _PROGRAMS or env.get("TERM") in _TERMS
    return is_new or is_named or any(name in env for name in _KNOWN_BY)


def adapt(text: str, kind: str) -> str:
    """The text with its places as links of that kind, or without links."""
    if MARK not in text:
        return text
    return _LINK.sub(lambda found: _link(found[1], found[2], kind), text)


def _link(parameters: str, target: str, kind: str) -> str:
    if not kind:
        return ""
    if target.startswith(MARK):
        path, _, line = target.removeprefix(MARK).rpartition(":")
        target = _address(path, int(line), kind)
    return f"\x1b]8;{parameters};{target}\x1b\\"


def _address(path: str, line: int, kind: str) -> str:
    """line: 0 for none. A file's address has the machine's name, as a terminal may be far away."""
    if kind == "vscode":
        return f"vscode://file{quote(path)}:{line or 1}"
    place = f"#{line}" if line else ""
    return f"file://{socket.gethostname()}{quote(path)}{place}"
