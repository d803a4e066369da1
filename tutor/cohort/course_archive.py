"""A course as bytes, for machines that do not have its folder."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

PRIVATE = 0o700  # references are in it


def pack_course(folder: Path) -> bytes:
    """Every file of the course, compressed."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                archive.write(path, path.relative_to(folder))
    return data.getvalue()


def unpack_course(data: bytes, folder: Path) -> Path:
    """The folder with the course in it, for this user alone. Raises OSError.

    data: made by pack_course on a machine that is trusted.
    """
    folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    folder.chmod(PRIVATE)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        archive.extractall(folder)
    return folder
