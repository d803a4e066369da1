"""Treats a number, a slice and a list one by one, with narrow operations for each."""

import torch


class Dataset:
    def __init__(self, x, y):
        if x.size(0) != y.size(0):
            raise ValueError("x and y have to have the same number of rows")
        self.data = {"x": x, "y": y}
        self.n = x.size(0)

    def __len__(self):
        return self.n

    def __getitem__(self, which):
        if isinstance(which, int):
            if not -self.n <= which < self.n:
                raise IndexError(which)
            return self.data["x"].select(0, which), self.data["y"].select(0, which)
        if isinstance(which, slice):
            return self.data["x"][which], self.data["y"][which]
        rows = torch.tensor([row % self.n for row in which])
        return self.data["x"].index_select(0, rows), self.data["y"].index_select(0, rows)
