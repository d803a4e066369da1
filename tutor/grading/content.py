"""Run an author's files in the judge: references, known submissions, and their cases."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import torch

from tutor.candidate.load_module import driving_functions, install_modules, remember_lines
from tutor.candidate.wire.protocol import pack
from tutor.candidate.wire.values import Inputs
from tutor.course import texts
from tutor.course.held import python_files
from tutor.course.libraries import Library
from tutor.course.model import Course, Exercise
from tutor.course.reading import read_text
from tutor.errors import ContentError


@dataclass(frozen=True)
class Case:
    """One named set of inputs for one entry point.

    packed: the inputs as bytes, from which every call gets a fresh copy.
    """

    name: str
    entry: str
    inputs: Inputs
    packed: bytes


def run_source(source: str, path: Path, name: str, modules: dict[str, ModuleType]) -> ModuleType:
    """Execute an author's source as a module that can import `modules` by name.

    Raises ContentError if it fails.
    """
    module = ModuleType(name)
    module.__file__ = str(path)
    remember_lines(source, str(path))
    with importable(modules):
        try:
            exec(compile(source, str(path), "exec", dont_inherit=True), module.__dict__)
        except Exception as error:
            raise ContentError(
                f"fails when it is loaded: {type(error).__name__}: {error}",
                file=path,
                line=_line_in(error, path),
                rule="content-loads",
                fix="Run the file with Python.",
            ) from error
    return module


def install_data(course: Course) -> None:
    """Let the course's data modules be imported, from memory where the course is held."""
    if course.data is None:
        return
    modules = {path.stem: Library(read_text(path), str(path)) for path in python_files(course.data)}
    install_modules(modules, str(course.data))


class CaseMaker:
    """The functions of an exercise's cases.py, read and executed once, before any learner's code.

    Raises ContentError where the file fails.
    """

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise
        self.path = exercise.folder / "cases.py"
        source = texts.read_cases(exercise)
        self.module = run_source(source, self.path, f"cases_of_{exercise.id}", {})
        self.has_fresh = "fresh" in _functions_in(source)
        self.names = {*exercise.entry, *_functions_in(texts.read_drive(exercise))}

    def draw(self, seed: int, maker: str = "cases") -> tuple[Case, ...]:
        """What the author's function of that name yields, in its order. Raises ContentError."""
        rows = _rows(self.module, self.path, seed, maker)
        cases = tuple(_case(self.exercise, self.path, row, self.names) for row in rows)
        if not cases or len({case.name for case in cases}) < len(cases):
            what, fix = "has no cases, or two of one name", "Give every case its own name."
            raise ContentError(what, file=self.path, rule="cases", fix=fix)
        return cases


def _rows(module: ModuleType, path: Path, seed: int, name: str) -> list[Any]:
    """What the author's function of that name yields. Raises ContentError."""
    maker = getattr(module, name, None)
    if not callable(maker):
        fix = f"Write def {name}(gen): and yield name, inputs."
        raise ContentError(f"defines no {name}(gen)", file=path, rule="cases", fix=fix)
    try:
        return list(maker(torch.Generator().manual_seed(seed)))
    except Exception as error:
        raise ContentError(
            f"{name}(gen) raises {type(error).__name__}: {error}",
            file=path,
            line=_line_in(error, path),
            rule="cases",
            fix=f"Correct {name}(gen).",
        ) from error


def _functions_in(source: str) -> list[str]:
    return [node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]


def _case(exercise: Exercise, path: Path, row: Any, names: set[str]) -> Case:
    name, entry, inputs = row if len(row) == 3 else (row[0], exercise.entry[0], row[1])
    if entry not in names or not isinstance(inputs, dict):
        raise ContentError(
            f"case {name!r} is not (name, inputs) or (name, entry, inputs)",
            file=path,
            rule="cases",
            fix=f"Yield a dict of inputs; entry is one of {', '.join(sorted(names))}.",
        )
    return Case(str(name), entry, inputs, pack(inputs))


def load_entries(
    course: Course, exercise: Exercise, source: str, path: Path
) -> dict[str, Callable[..., Any]]:
    """The entry points that an author's file defines, and the drive's functions around them.

    What the exercise uses is taken from the references. Raises ContentError where the file fails or
    lacks an entry point.
    """
    modules = reference_modules(course, exercise.uses)
    module = run_source(source, path, exercise.id, modules)
    missing = [name for name in exercise.entry if not callable(getattr(module, name, None))]
    if missing:
        raise ContentError(
            f"does not define {', '.join(missing)}",
            file=path,
            rule="entry",
            fix="Define every entry point.",
        )
    entries = {name: getattr(module, name) for name in exercise.entry}
    drive = texts.read_drive(exercise)
    if drive:
        where = exercise.folder / "drive.py"
        entries |= driving_functions(
            run_source(drive, where, f"drive_of_{exercise.id}", {**modules, exercise.id: module})
        )
    return entries


def reference_modules(
    course: Course, names: tuple[str, ...], loaded: dict[str, ModuleType] | None = None
) -> dict[str, ModuleType]:
    """The references of earlier exercises as modules, each with what it uses itself.

    loaded: the modules that are there already. Each is loaded once: two that use a third have it in
    common, its classes and its state, as in a learner's program.
    """
    loaded = {} if loaded is None else loaded
    for name in names:
        used = course.find(name)
        if used is not None and name not in loaded:
            inner = reference_modules(course, used.uses, loaded)
            path = used.folder / "reference.py"
            loaded[name] = run_source(texts.read_reference(used), path, name, inner)
    return {name: loaded[name] for name in names if name in loaded}


@contextmanager
def importable(modules: dict[str, ModuleType]) -> Iterator[None]:
    """Inside, `import NAME` finds these modules."""
    before = {name: sys.modules.get(name) for name in modules}
    sys.modules.update(modules)
    try:
        yield
    finally:
        for name, module in before.items():
            if module is None:
                sys.modules.pop(name, None)
            else:
                sys.modules[name] = module


def _line_in(error: BaseException, path: Path) -> int | None:
    if isinstance(error, SyntaxError) and error.filename == str(path):
        return error.lineno
    line, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(path):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
