"""Asks a Dataset for rows in every way, and looks at what comes back and what it is made of."""

from itertools import islice

import spy
import torch
from dataset import Dataset


def chosen(which):
    """A slice travels as {"slice": [start, stop, step]}."""
    return slice(*which["slice"]) if isinstance(which, dict) else which


def told(pair):
    if not isinstance(pair, (tuple, list)) or len(pair) != 2:
        return {"what came back": pair}
    return {"the rows": pair[0], "the labels": pair[1], "the type of what came back": type(pair).__name__}


def ask(x, y, which):
    return told(Dataset(x, y)[chosen(which)])


def lengths(x, y):
    return {"the length": len(Dataset(x, y))}


def go_through(x, y):
    """A for loop over a dataset; at most a few rows more than there are."""
    got = list(islice(iter(Dataset(x, y)), len(x) + 3))
    return {"the number of rows in a loop": len(got), "the labels in their order": [label for _, label in got[: len(x)]]}


def window(x, y, which):
    """Whether rows and labels are windows on x and y, and how much was made to get them."""
    dataset = Dataset(x, y)
    with spy.watch() as seen:
        pair = dataset[chosen(which)]
    shares = all(one.untyped_storage().data_ptr() == whole.untyped_storage().data_ptr() for one, whole in zip(pair, (x, y)))
    return {"whether they share the memory of x and y": shares, "whether more was made than was asked for": seen.largest > pair[0].numel()}


def changed_afterwards(x, y):
    """x is changed in place after the dataset was made, as a normalisation would."""
    x, y = x.clone(), y.clone()
    dataset = Dataset(x, y)
    x += 1
    y[0] = 99
    return told(dataset[0])


def two_of_them(x, y, n):
    """A set to train on and one that is held out, side by side."""
    train, held_out = Dataset(x[:n], y[:n]), Dataset(x[n:], y[n:])
    return {
        "the lengths of both": [len(train), len(held_out)],
        "the first pair of the first": train[0],
        "the last pair of the second": held_out[-1],
    }


def batch_by_batch(x, y, order, bs):
    """Rows in an order that somebody else has chosen."""
    dataset = Dataset(x, y)
    return {f"the pair of batch {start // bs}": dataset[order[start : start + bs]] for start in range(0, len(order), bs)}
