"""Turn a learner's source into a module, with the earlier exercises it imports beside it."""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import linecache
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from types import CodeType, ModuleType
from typing import Any

from tutor.candidate.job import SourceFile
from tutor.source_lines import source_lines

_remembered: dict[str, str] = {}
NOT_WRITTEN_YET = "is not written yet"


def load_learner(source: str, path: str, name: str, code: Sequence[CodeType] = ()) -> ModuleType:
    """Execute a learner's source as module `name`.

    Tracebacks show `path` and these lines, even if the file changes meanwhile. code: the source
    already compiled, part after part (with breakpoints in it, or a patch). Raises whatever the
    source raises.
    """
    remember_lines(source, path)
    module = ModuleType(name)
    module.__file__ = path
    sys.modules[name] = module
    for part in code or [compiled(source, path)]:
        exec(part, module.__dict__)
    return module


@lru_cache(maxsize=8)
def compiled(source: str, path: str) -> CodeType:
    """The code of a whole file. Kept, since thousands of patched versions share one drive."""
    code: CodeType = compile(source, path, "exec", dont_inherit=True)
    return code


def load_drive(drive: SourceFile | None, name: str) -> dict[str, Callable[..., Any]]:
    """The functions of an author's drive, none where there is no drive.

    It imports what the learner defined from the module `name`, loaded before. Raises whatever the
    drive raises, ImportError for a name that the learner did not define.
    """
    if drive is None:
        return {}
    module = ModuleType(f"drive_of_{name}")
    module.__file__ = drive.path
    remember_lines(drive.source, drive.path)
    exec(compiled(drive.source, drive.path), module.__dict__)
    return driving_functions(module)


def driving_functions(module: ModuleType) -> dict[str, Callable[..., Any]]:
    """What a drive defines itself; what it imports is not its own."""
    return {
        name: item
        for name, item in vars(module).items()
        if callable(item) and getattr(item, "__module__", "") == module.__name__
    }


def not_written_yet(name: str) -> Callable[..., Any]:
    """What takes the place of a name of a staged exercise that the learner has not come to."""

    def missing(*args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError(f"{name} {NOT_WRITTEN_YET}")

    return missing


def remember_lines(source: str, path: str) -> None:
    """Let tracebacks and the debugger list this text for `path`, whatever is on the disk."""
    if _remembered.get(path) is not source or path not in linecache.cache:
        _remembered[path] = source
        linecache.cache[path] = (len(source), None, source_lines(source, keepends=True), path)


def install_modules(modules: Mapping[str, SourceFile], data: str | None = None) -> None:
    """Make earlier exercises importable by name. data: a folder to import from as well."""
    if modules:
        sys.meta_path.insert(0, _SourceFinder(modules))
    if data and data not in sys.path:
        sys.path.append(data)


class _SourceFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds modules among sources in memory."""

    def __init__(self, modules: Mapping[str, SourceFile]) -> None:
        self.modules = modules

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """The module's spec, None for a name that is not among them."""
        if fullname not in self.modules:
            return None
        origin = self.modules[fullname].path
        return importlib.util.spec_from_loader(fullname, self, origin=origin)

    def exec_module(self, module: ModuleType) -> None:
        """Execute its source. Raises whatever that raises."""
        file = self.modules[module.__name__]
        module.__file__ = file.path
        remember_lines(file.source, file.path)
        exec(compile(file.source, file.path, "exec", dont_inherit=True), module.__dict__)
