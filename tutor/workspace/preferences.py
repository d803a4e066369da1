"""What a learner has switched on or off for good, in a small file of the workspace."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from tutor.workspace.disk import in_words, write_beside


@dataclass(frozen=True)
class Preferences:
    """None: never said, so whatever is usual.

    watch: check a file when it is saved. warm: keep a helper running between two commands.
    """

    watch: bool | None = None
    warm: bool | None = None


def read_preferences(path: Path) -> Preferences:
    """From that file; what is missing or makes no sense was never said."""
    try:
        row = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    known = asdict(Preferences())
    said = row if isinstance(row, dict) else {}
    return Preferences(**{name: said[name] for name in known if isinstance(said.get(name), bool)})


def write_preferences(path: Path, **changed: bool) -> Preferences:
    """Change some of them in that file. Raises WorkspaceError."""
    preferences = replace(read_preferences(path), **changed)
    with in_words(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(asdict(preferences), indent=2) + "\n"
        write_beside(path, text.encode()).replace(path)
    return preferences
