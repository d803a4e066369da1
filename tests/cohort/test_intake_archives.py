"""Archives are read in memory, within bounds; nothing in them leads out or stops a class."""

from __future__ import annotations

import io
import lzma
import os
import stat
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cohort.arriving import left_out, shown, write
from tutor.cohort.intake import arrivals, collect, nested_archives
from tutor.cohort.intake.archive_members import members
from tutor.cohort.intake.arrived_tree import CannotRead, Entry
from tutor.cohort.intake.bounds import MOST_PASSES, SMALL, Bounds, TooMuch
from tutor.cohort.intake.disk_files import read_below
from tutor.cohort.intake.members import Member
from tutor.cohort.intake.tar_members import tar_members
from tutor.cohort.intake.zip_members import zip_members
from tutor.course.model import Course
from tutor.errors import UsageError

pytestmark = pytest.mark.slow

CLASS = {"class/alice/double.py": b"x = 1\n", "class/bob/hw/row_sums.py": b"y = 2\n"}
MODES = {".tar": "w", ".tar.gz": "w:gz", ".tgz": "w:gz", ".tar.bz2": "w:bz2", ".tar.xz": "w:xz"}


def zipped(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive of them."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, raw in files.items():
            archive.writestr(name, raw)
    return buffer.getvalue()


def tarred(files: Mapping[str, bytes], mode: str = "w") -> bytes:
    """A tar archive of them."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as archive:  # type: ignore[call-overload]
        for name, raw in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(raw)
            archive.addfile(info, io.BytesIO(raw))
    return buffer.getvalue()


def put(path: Path, raw: bytes) -> Path:
    """A file with that content."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    return path


@pytest.mark.parametrize("ending", [".zip", *MODES])
def test_a_class_in_an_archive(tmp_path: Path, tiny_course: Course, ending: str) -> None:
    """Every kind is graded as the folder would be, with paths that say where a file was."""
    raw = zipped(CLASS) if ending == ".zip" else tarred(CLASS, MODES[ending])
    path = put(tmp_path / f"class{ending}", raw)
    alice, bob = collect(tiny_course, [path])
    assert shown((alice, bob)) == {"alice": ["double"], "bob": ["row_sums"]}
    assert alice.handed_in[0].path == f"{path}!/class/alice/double.py"
    assert (alice.files[0].source, bob.files[0].source) == (b"x = 1\n", b"y = 2\n")
    assert sorted(tmp_path.iterdir()) == [path]


def test_each_learner_in_an_archive(tmp_path: Path, tiny_course: Course) -> None:
    """An archive in a class, or in a learner's folder, or named, is its learner's; also in Canvas's
    one folder.
    """
    inner = zipped({"hw/double.py": b"x = 1\n", "__MACOSX/hw/._double.py": b"\0"})
    folder = tmp_path / "class"
    put(folder / "alice.zip", inner)
    put(folder / "bob" / "hw.tar.gz", tarred({"row_sums.py": b"y = 2\n"}, "w:gz"))
    learners = collect(tiny_course, [folder])
    assert shown(learners) == {"alice": ["double"], "bob": ["row_sums"]}
    assert learners[0].handed_in[0].path == f"{folder}/alice.zip!/hw/double.py"
    assert left_out(learners, folder) == {
        "alice.zip!/__MACOSX": "made by the system or by an editor"
    }
    assert shown(collect(tiny_course, [folder / "alice.zip"])) == {"alice": ["double"]}
    canvas = put(tmp_path / "canvas.zip", zipped({"smithjane_340_9001_work.zip": inner}))
    (jane,) = collect(tiny_course, [canvas])
    assert shown((jane,)) == {"smithjane_340": ["double"]}
    assert jane.handed_in[0].path == f"{canvas}!/smithjane_340_9001_work.zip!/hw/double.py"


def test_an_archive_never_touches_another_learners_row(tmp_path: Path, tiny_course: Course) -> None:
    """Folders called like a class mate, or like a class, in what one learner handed in: the mate
    keeps id and files.
    """
    right, wrong = {"alice/double.py": b"# right\n"}, b"# wrong\n"
    fakes = {
        "aaa.zip": {"submissions/alice/double.py": wrong, "submissions/alice/row_sums.py": wrong},
        "mallory.zip": {"alice/double.py": wrong, "bob/double.py": wrong},
        "zed.zip": {"smithjane_340_9001_double.py": wrong, "alice_1_22_double.py": wrong},
    }
    for name, files in ({"alice.zip": right} | fakes).items():
        put(tmp_path / name, zipped(files))
    for paths in ([tmp_path], sorted(tmp_path.iterdir())):
        learners = {learner.id: learner for learner in collect(tiny_course, paths)}
        assert [found.source for found in learners["alice"].files] == [b"# right\n"]
    assert [key for key in learners if "alice" in key] == [
        "aaa.zip/alice",
        "alice",
        "mallory.zip/alice",
        "zed.zip/alice_1",
    ]


def test_thousands_of_files_for_one_exercise(tmp_path: Path, tiny_course: Course) -> None:
    """They are not all read to find the one that counts."""
    many = {f"a{number}/double.py": b"x" for number in range(3_000)}
    put(tmp_path / "alice.zip", zipped(many))
    put(tmp_path / "bob" / "double.py", b"x = 1\n")
    learners = collect(tiny_course, [tmp_path])
    assert shown(learners) == {"alice": [], "bob": ["double"]}
    assert len(learners[0].left_out) == 41


def test_an_archive_is_unpacked_a_few_times_at_most(
    tmp_path: Path, tiny_course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many exercises are looked for in it, and whatever else was read meanwhile."""
    names = [f"{exercise.id}.py" for exercise in tiny_course.exercises]
    for key in ("alice", "bob"):
        put(tmp_path / f"{key}.tar.gz", tarred(dict.fromkeys(names, b"x = 1\n"), "w:gz"))
    passes = []

    def counted(stream: BinaryIO, bounds: Bounds) -> Iterator[Member]:
        passes.append(stream)
        return members(stream, bounds)

    monkeypatch.setattr(nested_archives, "members", counted)
    learners = collect(tiny_course, [tmp_path])
    assert all(len(each.files) == len(names) for each in learners)
    assert len(passes) == 4  # each is listed once and read once
    # where what was read is kept for no other archive, and each reads from the other
    monkeypatch.setattr(nested_archives, "KEPT_OF_ALL", 0)
    shelf = nested_archives.ArchiveShelf()
    one, two = (
        nested_archives.NestedArchive(
            Entry(path.name, path, partial(read_below, path, ()), path.stat().st_size), shelf
        )
        for path in sorted(tmp_path.iterdir())
    )
    for _ in range(MOST_PASSES):
        for archive in (one, two):
            assert archive.reader(0, next(archive.members()))(9) == b"x = 1\n"
    with pytest.raises(CannotRead, match="no more is read"):
        one.reader(0, next(one.members()))(9)


def test_an_archive_too_deep_is_not_opened(tmp_path: Path, tiny_course: Course) -> None:
    """Archives end at the second level, as in 42.zip."""
    raw = zipped({"double.py": b"x = 1\n"})
    for _ in range(4):
        raw = zipped({"inner.zip": raw})
    put(tmp_path / "alice.zip", raw)
    put(tmp_path / "bob" / "double.py", b"")
    learners = collect(tiny_course, [tmp_path])
    assert shown(learners) == {"alice": [], "bob": ["double"]}
    assert list(left_out(learners, tmp_path).values()) == [
        "an archive inside another in an archive; it was not opened"
    ]


def test_many_archives_of_one_learner(tmp_path: Path, tiny_course: Course) -> None:
    """Of one learner twenty are read, in an archive as in a folder, and the row says which are not;
    a class may have one for each of any number of learners.
    """
    inner = zipped({"double.py": b"x = 1\n"})
    many = {f"{number:03}.zip": inner for number in range(19)} | {
        f"{number:03}.zip": zipped({"row_sums.py": b""}) for number in range(19, 60)
    }
    put(tmp_path / "alice.zip", zipped(many))
    for name, raw in many.items():
        put(tmp_path / "bob" / "hw" / name, raw)
    for number in range(60):
        put(tmp_path / f"class{number:03}.zip", inner)
    learners = {learner.id: learner for learner in collect(tiny_course, [tmp_path])}
    assert len(learners) == 62
    for name in ("alice", "bob"):
        # of the first twenty, the one with row_sums is taken; the others all hold the same double
        assert [found.exercise.id for found in learners[name].files] == ["row_sums"]
        first = learners[name].left_out[0]
        assert first.path.endswith("/020.zip")
        assert first.reason == "this and 39 more archives; of one learner 20 are read"


def test_archives_of_other_kinds(tmp_path: Path, tiny_course: Course) -> None:
    """They are not opened; whoever handed one in has a row that says so."""
    put(tmp_path / "alice" / "double.py", b"x = 1\n")
    put(tmp_path / "alice" / "data.csv.gz", b"")
    put(tmp_path / "bob.7z", b"7z")
    put(tmp_path / "carl" / "work.RAR", b"Rar!")
    learners = collect(tiny_course, [tmp_path])
    assert shown(learners) == {"alice": ["double"], "bob": [], "carl": []}
    reason = "archives of this kind are not opened; zip and tar archives are"
    assert left_out(learners, tmp_path) == dict.fromkeys(
        ("alice/data.csv.gz", "bob.7z", "carl/work.RAR"), reason
    )


def test_names_that_lead_out(tmp_path: Path, tiny_course: Course) -> None:
    """Absolute names, drives and .. are left out in words; nothing is written anywhere."""
    out = ("../double.py", "/etc/double.py", "C:\\double.py", "a/../../b.py", "n" * 300 + ".py")
    hostile = dict.fromkeys(out, b"") | {"row_sums.py": b"z = 3\n", "sub\\counter.py": b"c = 4\n"}
    for raw in (zipped(hostile), tarred(hostile)):
        path = put(tmp_path / "alice.zip", raw)
        (learner,) = collect(tiny_course, [path])
        assert shown((learner,)) == {"alice": ["row_sums", "counter"]}
        assert sorted({each.reason for each in learner.left_out}) == [
            "its name cannot be that of a file",
            "its name leads out of the archive",
        ]
        assert len(learner.left_out) == 5
        assert os.listdir(tmp_path) == ["alice.zip"]


def test_links_and_devices_in_archives(tmp_path: Path, tiny_course: Course) -> None:
    """They are not followed, made or read."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        kinds = (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE)
        exercises = ("double.py", "counter.py", "quadruple.py", "scale_grad.py")
        for name, kind in zip(exercises, kinds, strict=True):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        archive.addfile(tarfile.TarInfo("row_sums.py"))
    (learner,) = collect(tiny_course, [put(tmp_path / "alice.tar", buffer.getvalue())])
    assert shown((learner,)) == {"alice": ["row_sums"]}
    assert len(learner.left_out) == 4
    link = zipfile.ZipInfo("double.py")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as zipping:
        zipping.writestr(link, "/etc/passwd")
        zipping.writestr("row_sums.py", "")
    (learner,) = collect(tiny_course, [put(tmp_path / "alice.zip", buffer.getvalue())])
    assert [each.reason for each in learner.left_out] == [
        "a link in an archive; links are not followed"
    ]


def sized(size: int, form: int, typeflag: bytes = tarfile.REGTYPE) -> bytes:
    """A tar archive with one member that claims to have that size, and has no content."""
    info = tarfile.TarInfo("double.py")
    info.type = typeflag
    if form == tarfile.PAX_FORMAT:
        info.pax_headers = {"size": str(size)}
    else:
        info.size = size
    return info.tobuf(form).ljust(tarfile.RECORDSIZE, b"\0")


class Ending:
    """A file that says how often it was read behind its end."""

    def __init__(self, raw: bytes) -> None:
        self.stream = io.BytesIO(raw)
        self.empty = 0

    def seek(self, place: int) -> int:
        """As of a file."""
        return self.stream.seek(place)

    def read(self, size: int) -> bytes:
        """As of a file."""
        raw = self.stream.read(size)
        self.empty += not raw
        if self.empty > 100:
            pytest.fail("it is read for ever")
        return raw


@pytest.mark.parametrize("form", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT])
@pytest.mark.parametrize("size", [1 << 60, SMALL - 1])
def test_a_member_that_claims_to_be_huge(
    tmp_path: Path, tiny_course: Course, form: int, size: int
) -> None:
    """A size that cannot be is refused before anything is skipped; one that is merely wrong ends
    where the archive does.
    """
    raw = sized(size, form)
    stream = Ending(raw)
    reason = "TooMuch|far more than" if size > SMALL else "EOFError"
    with pytest.raises(CannotRead, match=reason):
        list(members(cast("BinaryIO", stream), Bounds.of_nested(len(raw))))
    put(tmp_path / "class" / "mallory.tar", raw)
    put(tmp_path / "class" / "sent" / "hw.tar", raw)
    put(tmp_path / "class" / "zed" / "double.py", b"x = 1\n")
    for paths in ([tmp_path / "class"], sorted((tmp_path / "class").iterdir())):
        found = shown(collect(tiny_course, paths))
        assert found == {"mallory": [], "sent": [], "zed": ["double"]}


def linked(typeflag: bytes) -> bytes:
    """A tar archive with a program, and a link that is called like another."""
    buffer = io.BytesIO(tarred({"row_sums.py": b"y = 2\n"}))
    with tarfile.open(fileobj=buffer, mode="a") as archive:
        link = tarfile.TarInfo("double.py")
        link.type, link.linkname = typeflag, "row_sums.py"
        archive.addfile(link)
    return buffer.getvalue()


CONTENT = bytes(range(256)) * 200
DAMAGED = {
    "symlink": linked(tarfile.SYMTYPE),
    "hardlink": linked(tarfile.LNKTYPE),
    "cut": tarred({"row_sums.py": CONTENT})[:20_000],
    "cut.gz": tarred({"row_sums.py": os.urandom(50_000)}, "w:gz")[:20_000],
    "broken": tarred({"row_sums.py": b"y = 2\n"})[:1024] + b"x" * 1024,
    "cut in a header": tarred(dict.fromkeys(("row_sums.py", "double.py"), b""))[:700],
    "negative": sized(-1, tarfile.GNU_FORMAT),
    "huge": sized(1 << 60, tarfile.PAX_FORMAT),
}


@pytest.mark.parametrize("kind", DAMAGED)
def test_no_tar_of_one_learner_ends_it(tmp_path: Path, tiny_course: Course, kind: str) -> None:
    """Links and damage are told in its learner's row, in a class and named on the command line."""
    put(tmp_path / "mallory" / "hw.tar", DAMAGED[kind])
    path = put(tmp_path / "sent.tar", DAMAGED[kind])
    write(tmp_path, "zed/double.py")
    programs = ["row_sums"] if "link" in kind else []
    for paths, sent in (([tmp_path], ["mallory", "sent"]), ([tmp_path / "zed", path], ["sent"])):
        learners = collect(tiny_course, paths)
        assert shown(learners) == {"zed": ["double"]} | dict.fromkeys(sent, programs)
        assert all(one.left_out for one in learners if one.id != "zed")


def test_a_bomb_costs_its_learner_alone(tmp_path: Path, tiny_course: Course) -> None:
    """By ratio, by number, by size of one file, by padding that is skipped, by rare compression:
    each is refused in words, and the neighbour is graded.
    """
    zeros = bytes(2 * SMALL)
    folder = tmp_path / "class"
    put(folder / "many.zip", zipped({f"{n}/x": b"" for n in range(10_001)}))
    put(folder / "skip.tar.gz", tarred({"pad.bin": zeros, "double.py": b""}, "w:gz"))
    put(folder / "xz.tar.xz", tarred({"pad.bin": zeros, "double.py": b""}, "w:xz"))
    put(folder / "bz2.tar.bz2", tarred({"pad.bin": zeros, "double.py": b""}, "w:bz2"))
    put(folder / "rare.zip", zipped({"double.py": b"x" * 100}, zipfile.ZIP_BZIP2))
    put(folder / "large.zip", os.urandom((16 << 20) + 1))
    put(folder / "empty.zip", zipped({}))
    put(folder / "one.zip", zipped({"double.py": zeros}))
    put(folder / "zed" / "double.py", b"x = 1\n")
    learners = {learner.id: learner for learner in collect(tiny_course, [folder])}
    reasons = {key: [each.reason for each in one.left_out] for key, one in learners.items()}
    much = ["an archive that unpacks to far more than programs need; it was not read"]
    assert reasons == {
        "many": ["an archive with too many files in it; it was not read"],
        "skip": much,
        "xz": much,
        "bz2": much,
        "rare": ["compressed in a rare way; make the zip archive with the usual settings"],
        "empty": ["an archive with nothing in it"],
        "large": ["an archive of more than 16 MiB; it was not opened"],
        "one": [],
        "zed": [],
    }
    assert learners["one"].files[0].source is None
    assert learners["one"].files[0].problem.startswith(f"This file has {2 * SMALL:,} bytes")
    assert learners["zed"].files[0].source == b"x = 1\n"


def test_an_xz_stream_may_not_claim_much_memory() -> None:
    """A dictionary of gigabytes is refused before it is made."""
    filters = [{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 29, "preset": 0}]
    raw = lzma.compress(tarred({"double.py": b""}), filters=filters)
    with pytest.raises(lzma.LZMAError):
        list(tar_members(io.BytesIO(raw), Bounds()))


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"Rar!", b"\x1f\x8b\x08", bytes(10_240)])
def test_what_is_not_an_archive(tmp_path: Path, tiny_course: Course, raw: bytes) -> None:
    """Its learner has a row that says so; named alone, it is told."""
    path = put(tmp_path / "class" / "alice.zip", raw)
    put(tmp_path / "class" / "bob" / "double.py", b"")
    learners = collect(tiny_course, [path.parent])
    assert shown(learners) == {"alice": [], "bob": ["double"]}
    assert len(left_out(learners, path.parent)) == 1
    with pytest.raises(UsageError, match="no submission was found"):
        collect(tiny_course, [path])


def test_encrypted_and_doubled_members(tmp_path: Path, tiny_course: Course) -> None:
    """A password is told; of two members with one name the later counts, and that is told."""
    with pytest.warns(UserWarning, match="Duplicate name"):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.writestr("double.py", "# first\n")
            archive.writestr("double.py", "# second\n")
            archive.writestr("row_sums.py", "")
    raw = bytearray(buffer.getvalue())
    at = raw.rindex(b"PK\x01\x02")
    raw[at + 8] |= 1  # of row_sums.py: encrypted
    (learner,) = collect(tiny_course, [put(tmp_path / "alice.zip", bytes(raw))])
    assert learner.files[0].source == b"# second\n"
    assert sorted(each.reason for each in learner.left_out) == [
        "encrypted with a password",
        "there twice in the archive; the later one counts",
    ]


def test_names_in_old_code_pages(tmp_path: Path, tiny_course: Course) -> None:
    """UTF-8 that does not say so is read as what it is."""
    raw = bytearray(zipped({"x/double.py": b"", "zoé/double.py": b"", "abc/double.py": b""}))
    name = "zoé/double.py".encode()
    # take away the mark for UTF-8, in front of the file and in the directory
    for magic, flags, at in (
        (b"PK\x03\x04", 7, raw.index(name)),
        (b"PK\x01\x02", 9, raw.rindex(name)),
    ):
        raw[raw.rindex(magic, 0, at) + flags] &= 0xF7
    learners = collect(tiny_course, [put(tmp_path / "class.zip", bytes(raw))])
    assert [learner.id for learner in learners] == ["abc", "x", "zoé"]


names = st.text(st.characters(codec="utf-8"), max_size=40) | st.sampled_from(
    ["double.py", "alice/double.py", "a/b/c.ipynb", "smith_1_22_double.py", "x\\y.py", "../x.py"]
)


@settings(max_examples=60, deadline=None)
@given(files=st.dictionaries(names, st.binary(max_size=30), max_size=8), cut=st.integers(0, 400))
def test_no_archive_stops_a_run(
    tmp_path_factory: pytest.TempPathFactory,
    tiny_course: Course,
    files: dict[str, bytes],
    cut: int,
) -> None:
    """Whatever names are in it and wherever it is cut, there are learners or a UsageError, and the
    disk stays as it was.
    """
    folder = tmp_path_factory.mktemp("hostile")
    writable = {name: raw for name, raw in files.items() if name.partition("\0")[0]}
    for number, raw in enumerate((zipped(writable), tarred(writable))):
        put(folder / f"{number}.zip", raw)
        put(folder / f"{number}-cut.zip", raw[: len(raw) - cut])
    before = {path: path.read_bytes() for path in folder.iterdir()}
    for paths in ([folder], sorted(folder.iterdir())):
        try:
            arrival = arrivals(tiny_course, paths)
        except UsageError:
            continue
        ids = [learner.id for learner in arrival.learners]
        assert len(set(ids)) == len(ids)
        assert all(each.isprintable() for each in ids)
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


@settings(max_examples=200, deadline=None)
@given(raw=st.binary(max_size=2_000), begins=st.sampled_from([b"PK\x03\x04", b"PK\x05\x06", b""]))
def test_bytes_that_are_not_archives(raw: bytes, begins: bytes) -> None:
    """The readers end, within their bounds."""
    for read in (zip_members, tar_members):
        bounds = Bounds.of_nested(len(raw))
        try:
            for member in read(io.BytesIO(begins + raw), bounds):
                member.read(100)
        except (CannotRead, TooMuch):
            pass
        except Exception as error:
            assert not isinstance(error, AssertionError | RecursionError | MemoryError)


def test_a_file_called_like_an_archive_in_a_class(tmp_path: Path, tiny_course: Course) -> None:
    """A folder and an archive of one learner are one, unless they disagree."""
    write(tmp_path, "alice/double.py", "bob/double.py")
    put(tmp_path / "alice.zip", zipped({"row_sums.py": b""}))
    put(tmp_path / "bob.zip", zipped({"double.py": b"# another\n"}))
    assert shown(collect(tiny_course, [tmp_path])) == {
        "alice": ["double", "row_sums"],
        "bob": ["double"],
        "bob.zip": ["double"],
    }
