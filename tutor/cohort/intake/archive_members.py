"""The members of an archive of any kind, in its order, and how much of each can be needed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from tutor.cohort.intake.archive_names import archive_stem
from tutor.cohort.intake.arrived_tree import CannotRead
from tutor.cohort.intake.bounds import NOTEBOOK_BYTES, SOURCE_BYTES, Bounds
from tutor.cohort.intake.exercise_names import NOTEBOOK, stem_of
from tutor.cohort.intake.gradescope_export import METADATA, MOST_BYTES
from tutor.cohort.intake.members import Member
from tutor.cohort.intake.platforms import TIMESTAMP
from tutor.cohort.intake.tar_members import tar_members
from tutor.cohort.intake.zip_members import zip_members


def is_zip(stream: BinaryIO) -> bool:
    """By its first bytes; the stream is at its beginning before and after."""
    begins = stream.read(4)
    stream.seek(0)
    return begins in (b"PK\x03\x04", b"PK\x05\x06")


def members(stream: BinaryIO, bounds: Bounds) -> Iterator[Member]:
    """In the archive's order. Raises CannotRead for what is not an archive."""
    try:
        yield from (zip_members if is_zip(stream) else tar_members)(stream, bounds)
    except CannotRead:
        raise
    except Exception as error:  # the parsers let many kinds through for damaged or hostile archives
        raise CannotRead(f"not an archive that can be read ({type(error).__name__})") from error


def needed_bytes(member: Member) -> int:
    """How much of a member can be needed, by its name; 0 if nothing, as of what is never read."""
    parts, problem = member.parts()
    is_read = parts and not (member.is_folder or member.problem or problem)
    return _needed(parts[-1]) if is_read else 0


def _needed(name: str) -> int:
    if name == METADATA:
        return MOST_BYTES + 1
    if archive_stem(name) or name.casefold().endswith(NOTEBOOK):
        return NOTEBOOK_BYTES + 1
    return SOURCE_BYTES if stem_of(name) or name == TIMESTAMP else 0
