"""The 8×8 handwritten digits: 1,797 pictures of 64 pixels, shuffled once, always in the same order.

    x, y = digits.load()                            x [1797, 64] float32 from 0 to 1, y [1797] int64 from 0 to 9
    (x, y), (x_held, y_held) = digits.split()       1,440 rows to learn from, 357 held out

Where they come from and under which terms: DIGITS.md, beside this file.
"""

import functools
import gzip
import random
from pathlib import Path

import torch

ROWS, PIXELS, BRIGHTEST = 1797, 64, 16
TRAIN_ROWS = 1440
SEED = 42


def load() -> tuple[torch.Tensor, torch.Tensor]:
    """All pictures and their labels: x [1797, 64] float32 in 0..1, y [1797] int64. Yours to change: every call copies."""
    x, y = _shuffled()
    return x.clone(), y.clone()


def split() -> tuple[tuple[torch.Tensor, torch.Tensor], tuple[torch.Tensor, torch.Tensor]]:
    """((x [1440, 64], y [1440]), (x [357, 64], y [357])): the first rows of load() to learn from, the rest held out."""
    x, y = load()
    return (x[:TRAIN_ROWS], y[:TRAIN_ROWS]), (x[TRAIN_ROWS:], y[TRAIN_ROWS:])


@functools.cache
def _shuffled() -> tuple[torch.Tensor, torch.Tensor]:
    """Read the file once per process. In the file's own order the last rows are unlike the first: hence the shuffle."""
    order = list(range(ROWS))
    random.Random(SEED).shuffle(order)  # not torch's shuffle: that one may differ from version to version
    table = _table()[torch.tensor(order)]
    return table[:, :PIXELS].float() / BRIGHTEST, table[:, PIXELS].long()


def _table() -> torch.Tensor:
    """The file as uint8 [1797, 65]: 64 pixels from 0 to 16, then the label.

    Reading 116,805 numbers one by one takes ten times as long, and every check starts afresh. So all bytes at once: a number
    ends where a digit has no digit after it, and it is ten more where a digit stands before it (no number passes 19).
    """
    text = gzip.decompress(Path(__file__).with_name("digits.csv.gz").read_bytes())
    byte = torch.frombuffer(bytearray(b"," + text), dtype=torch.uint8)
    digit = byte >= ord("0")  # commas and newlines come before "0" in ASCII
    ends = digit[1:-1] & ~digit[2:]
    numbers = byte[1:-1] - ord("0") + 10 * digit[:-2].to(torch.uint8)
    return numbers[ends].reshape(ROWS, PIXELS + 1)
