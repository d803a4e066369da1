"""Files that are yet to be written, out of templates, into a folder that belongs to someone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tutor.errors import UsageError

TEMPLATES = Path(__file__).parent / "templates"
_NOT_COPIED = {"__pycache__", ".git", ".tutor"}
_EXECUTABLE, _PLAIN = 0o755, 0o644


@dataclass(frozen=True)
class NewFile:
    """One file. path: inside the folder, with slashes."""

    path: str
    content: bytes
    executable: bool = False


def from_template(path: str, template: str, **marks: str) -> NewFile:
    """The template with every @MARK@ filled in. What begins with #! can be executed."""
    text = (TEMPLATES / template).read_text(encoding="utf-8")
    for name, value in marks.items():
        text = text.replace(f"@{name.upper()}@", value)
    return NewFile(path, text.encode(), executable=text.startswith("#!"))


def copied(folder: Path, to: str) -> Iterator[NewFile]:
    """Every file below a folder, under another name."""
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if path.is_file() and not _NOT_COPIED & set(inside.parts):
            yield NewFile(f"{to}/{inside.as_posix()}", path.read_bytes())


def write_files(folder: Path, files: Sequence[NewFile], *, force: bool) -> None:
    """Write them below the folder, which is made.

    force: also into a folder that is not empty; other files there stay as they are. Raises
    UsageError for such a folder without it, and where it cannot be written.
    """
    try:
        if not force and folder.is_dir() and any(folder.iterdir()):
            fix = "Name a new folder, or add --force to replace the files that are exported."
            raise UsageError("this folder is not empty", where=str(folder), fix=fix)
        for file in files:
            _write(folder / file.path, file)
    except OSError as error:
        where = str(error.filename or folder)
        raise UsageError(error.strerror or "cannot be written", where=where) from error


def _write(path: Path, file: NewFile) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file.content)
    path.chmod(_EXECUTABLE if file.executable else _PLAIN)
