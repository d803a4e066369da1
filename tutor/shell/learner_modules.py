"""The learner's files as modules of their Python: loaded when they change, their names shared."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType

from tutor.candidate.load_module import load_learner

Stamp = tuple[int, int, int]  # when a file was written, its size and its inode


class LearnerModules:
    """names: the namespace they are put into. say: shows one line.

    loaded: module → what its file was like then. given: name → what a file put into the namespace;
    a name that the learner has set again since is left alone.
    """

    def __init__(self, names: dict[str, object], say: Callable[[str], None]) -> None:
        self.names = names
        self.say = say
        self.loaded: dict[str, Stamp | None] = {}
        self.given: dict[str, object] = {}

    def reload(self, files: Mapping[str, str]) -> None:
        """Where one file has changed load all of them again, since they may import each other.

        files: module → path.
        """
        stamps = {name: _stamp(path) for name, path in files.items()}
        if stamps == self.loaded:
            return
        changed = {name for name in stamps if stamps[name] != self.loaded.get(name)}
        self.loaded = dict(stamps)
        for name in files:
            sys.modules.pop(name, None)
        for name, path in files.items():
            folder = str(Path(path).parent)
            if folder not in sys.path:
                sys.path.append(folder)
            self._load(name, path, aloud=name in changed)

    def _load(self, name: str, path: str, *, aloud: bool) -> None:
        """aloud: say it when the file does not load; otherwise that was said before."""
        try:
            source = Path(path).read_text(encoding="utf-8-sig")
            module = load_learner(source, path, name)
        except KeyboardInterrupt:
            self.say(f"{name}.py was interrupted while it was loading.")
        except BaseException as error:  # a learner's file may raise anything
            sys.modules.pop(name, None)
            if aloud:
                self.say(_problem(name, error))
        else:
            self._share(module)

    def _share(self, module: ModuleType) -> None:
        for key, item in vars(module).items():
            is_own = callable(item) and getattr(item, "__module__", None) == module.__name__
            is_free = self.names.get(key) is self.given.get(key)
            if is_own and is_free and not key.startswith("_"):
                self.names[key] = self.given[key] = item


def _problem(name: str, error: BaseException) -> str:
    line = getattr(error, "lineno", None)
    place = f" (line {line})" if line else ""
    text = f"{name}.py does not load: {type(error).__name__}: {error}{place}"
    return text.split("\n")[0]


def _stamp(path: str) -> Stamp | None:
    try:
        status = os.stat(path)  # noqa: PTH116  # at every line typed, and pathlib is slower
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
