"""Puts rows together, and walks through a loader as training loops do; the dataset notes what it is asked for."""

from itertools import islice

import torch
from data_loader import DataLoader, collate

MORE = 3  # batches beyond the expected ones, so that a loop without an end has one


class Rows:
    """A dataset: the pair of one row for one number."""

    def __init__(self, x, y):
        self.x, self.y = x, y
        self.asked = []

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        if not isinstance(i, int):
            raise TypeError(f"this dataset gives one row for one number, not for a {type(i).__name__}")
        self.asked.append(i)
        return self.x[i], self.y[i]


class TurnedRound:
    """Lists of row numbers: as they are in the first loop, from the last to the first in the second, and so on."""

    def __init__(self, lists):
        self.lists = lists
        self.loops = 0

    def __iter__(self):
        self.loops += 1
        for numbers in self.lists if self.loops % 2 else self.lists[::-1]:
            yield list(numbers)


def collate_rows(x, y):
    both = collate([(x[i], y[i]) for i in range(len(x))])
    if not isinstance(both, (tuple, list)) or len(both) != 2:
        return {"what collate returned": both}
    return {"xb": both[0], "yb": both[1]}


def walk(x, y, lists):
    return {"the list of batches": _batches(DataLoader(Rows(x, y), lists, collate), lists)}


def walk_three_times(x, y, lists):
    """Three epochs; the lists come in another order each time, as from a sampler that shuffles."""
    loader = DataLoader(Rows(x, y), TurnedRound(lists), collate)
    return {f"the batches of the {name} loop": _batches(loader, lists) for name in ("first", "second", "third")}


def watch_requests(x, y, lists):
    """Which rows had been asked for when each batch came."""
    data = Rows(x, y)
    loader = DataLoader(data, lists, collate)
    when_made = len(data.asked)
    counts = [len(data.asked) for _ in islice(loader, len(lists) + MORE)]
    return {
        "the number of rows fetched when the loader was made": when_made,
        "the number of rows fetched by the time each batch came": counts,
        "the numbers of the rows in the order in which they were fetched": data.asked,
    }


def collate_otherwise(x, y, lists):
    """With the drive's own collate: how many rows, and the sum of their labels."""

    def counted(pairs):
        return len(pairs), sum(int(y) for _, y in pairs)

    loader = DataLoader(Rows(x, y), lists, counted)
    return {"what the loop got with another collate": list(islice(loader, len(lists) + MORE))}


def leave_early(x, y, lists):
    """A loop that is left after its first batch, and then a whole one."""
    loader = DataLoader(Rows(x, y), lists, collate)
    for batch in loader:
        first = _plain(batch)
        break
    return {"the first batch of a loop that was left": first, "the batches of the next loop": _batches(loader, lists)}


def side_by_side(x, y, lists):
    """Two loops over the same loader, in turn."""
    loader = DataLoader(Rows(x, y), lists, collate)
    both = list(islice(zip(loader, loader), len(lists) + MORE))
    return {
        "the batches of one loop beside another": [_plain(one) for one, _ in both],
        "the batches of the other loop": [_plain(other) for _, other in both],
    }


def _batches(loader, lists):
    return [_plain(batch) for batch in islice(loader, len(lists) + MORE)]


def _plain(batch):
    return tuple(batch) if isinstance(batch, (tuple, list)) and all(isinstance(part, torch.Tensor) for part in batch) else batch
