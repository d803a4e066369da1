"""The members of a zip archive, listed and read in memory; nothing is ever unpacked to a disk."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from tutor.cohort.intake.arrived_tree import CannotRead
from tutor.cohort.intake.bounds import MEBI, Bounds, TooMuch
from tutor.cohort.intake.members import Member

CENTRAL = b"PK\x01\x02"  # begins each record of the directory
ENCRYPTED, UTF_8 = 0x1, 0x800  # bits of a member's flags
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # only these are unpacked a piece at a time


def zip_members(stream: BinaryIO, bounds: Bounds) -> Iterator[Member]:
    """Every member, in the archive's order; they can be read as long as stream is open.

    Raises TooMuch, and whatever zipfile raises for what is not a zip archive.
    """
    _count_records(stream, bounds)
    archive = zipfile.ZipFile(stream)
    for info in archive.infolist():
        bounds.member()
        read = partial(_read, archive, info, bounds)
        yield Member(_name(info), info.is_dir(), read, info.file_size, _problem(info))


def _count_records(stream: BinaryIO, bounds: Bounds) -> None:
    """Before a directory is read into memory as a whole, see that it is not too long."""
    found, tail = 0, b""
    stream.seek(0)
    while piece := stream.read(MEBI):
        found += (tail + piece).count(CENTRAL)
        tail = piece[-len(CENTRAL) + 1 :]
        if found > 2 * bounds.members:  # those of archives inside it are counted as well
            raise TooMuch("an archive with too many files in it; it was not read")
    stream.seek(0)


def _problem(info: zipfile.ZipInfo) -> str:
    mode = info.external_attr >> 16
    if stat.S_ISLNK(mode):
        return "a link in an archive; links are not followed"
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "a device, a pipe or a socket in an archive"
    if info.flag_bits & ENCRYPTED:
        return "encrypted with a password"
    if info.compress_type not in METHODS:
        return "compressed in a rare way; make the zip archive with the usual settings"
    return ""


def _name(info: zipfile.ZipInfo) -> str:
    """Its name; many tools write UTF-8 without saying so, which zipfile reads as code page 437."""
    if info.flag_bits & UTF_8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, bounds: Bounds, cap: int) -> bytes:
    try:
        with archive.open(info) as file:
            raw = file.read(cap)
    except Exception as error:  # zipfile lets many kinds through for damaged or hostile members
        raise CannotRead(f"damaged in the archive ({type(error).__name__})") from error
    bounds.spend(len(raw))
    return raw
