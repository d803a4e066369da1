"""The members of a tar archive, read in one pass and in memory, however it is compressed."""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
from collections.abc import Callable, Iterator
from functools import partial
from typing import BinaryIO, Protocol, Self

from tutor.cohort.intake.arrived_tree import CannotRead
from tutor.cohort.intake.bounds import MEBI, Bounds
from tutor.cohort.intake.members import Member

XZ_MEMORY = 128 * MEBI  # a dictionary may claim gigabytes
PIECE = 1 << 16
DAMAGED = (tarfile.InvalidHeaderError, tarfile.TruncatedHeaderError)  # type: ignore[attr-defined]


class _Reads(Protocol):
    def read(self, size: int, /) -> bytes: ...


class _Counted:
    """A stream whose bytes are counted, so that what is skipped in an archive costs as well."""

    def __init__(self, stream: _Reads, bounds: Bounds) -> None:
        self.stream = stream
        self.bounds = bounds
        self.is_over = False

    def read(self, size: int) -> bytes:
        """At most size bytes. Raises TooMuch, and EOFError where it is read on behind its end.

        tarfile skips a member by reading as often as its header says, whatever comes of it.
        """
        raw = self.stream.read(size)
        if not raw and self.is_over:
            raise EOFError("the end is missing")
        self.is_over = not raw
        self.bounds.spend(len(raw))
        return raw


class _Xz:
    """An xz stream with a limit to its memory, which lzma.LZMAFile does not have."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.decompressor = lzma.LZMADecompressor(memlimit=XZ_MEMORY)

    def read(self, size: int) -> bytes:
        """At most size bytes, b"" at the end."""
        while not self.decompressor.eof:
            piece = self.stream.read(PIECE) if self.decompressor.needs_input else b""
            if self.decompressor.needs_input and not piece:
                raise EOFError("the end is missing")
            if raw := self.decompressor.decompress(piece, size):
                return raw
        return b""


class _Header(tarfile.TarInfo):
    """A header that is damaged ends the archive in words; tarfile would take it for the end."""

    @classmethod
    def fromtarfile(cls, archive: tarfile.TarFile) -> Self:
        """The next one. Raises CannotRead."""
        try:
            return super().fromtarfile(archive)
        except DAMAGED as error:
            raise CannotRead(f"not an archive that can be read ({error})") from error


class _Archive(tarfile.TarFile):
    tarinfo = _Header


def _gzip(stream: BinaryIO) -> _Reads:
    return gzip.GzipFile(fileobj=stream)


def _plain(stream: BinaryIO) -> _Reads:
    return stream


# how a compressed file begins
COMPRESSED: dict[bytes, Callable[[BinaryIO], _Reads]] = {
    b"\x1f\x8b": _gzip,
    b"BZh": bz2.BZ2File,
    b"\xfd7zXZ\0": _Xz,
}


def tar_members(stream: BinaryIO, bounds: Bounds) -> Iterator[Member]:
    """Every member, in the archive's order; each can be read only before the next one is taken.

    Raises TooMuch, and whatever tarfile and the decompressors raise for damaged archives.
    """
    begins = stream.read(6)
    stream.seek(0)
    opened = next((way for magic, way in COMPRESSED.items() if begins.startswith(magic)), _plain)
    counted = _Counted(opened(stream), bounds)
    # "r|" never seeks, so that offsets in a hostile header lead nowhere
    with _Archive.open(fileobj=counted, mode="r|") as archive:  # type: ignore[call-overload]
        for info in archive:
            bounds.member()
            archive.members = []  # tarfile would keep every header
            _check_size(archive, info, bounds)
            read = partial(_read, archive, info)
            yield Member(info.name, info.isdir(), read, info.size, _problem(info))


def _check_size(archive: tarfile.TarFile, info: tarfile.TarInfo, bounds: Bounds) -> None:
    """See that a member fits into the bounds before it is read or skipped.

    What counts is where the next header is said to be; the size of a sparse file does not tell it.
    Raises TooMuch, and CannotRead where no member can be of that size.
    """
    if info.size < 0:
        raise CannotRead("damaged in the archive (a size below zero)")
    in_buffer = tarfile.RECORDSIZE  # was spent already
    bounds.foresee(archive.offset - info.offset_data - in_buffer)


def _problem(info: tarfile.TarInfo) -> str:
    if info.issym() or info.islnk():
        return "a link in an archive; links are not followed"
    return "" if info.isreg() or info.isdir() else "a device or a pipe in an archive"


def _read(archive: tarfile.TarFile, info: tarfile.TarInfo, cap: int) -> bytes:
    try:
        file = archive.extractfile(info)
        raw = file.read(cap) if file is not None else None
    except CannotRead:
        raise
    except Exception as error:  # tarfile and the decompressors let many kinds through
        raise CannotRead(f"damaged in the archive ({type(error).__name__})") from error
    if raw is None:
        raise CannotRead("not a plain file in the archive")
    return raw
