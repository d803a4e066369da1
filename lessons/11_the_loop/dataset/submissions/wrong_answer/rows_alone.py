"""rows-alone

The labels do not come along

A dataset gives pairs, and what comes back here are rows.

help: How would a loop know which digit a row is?
look: p which
at: return
"""

class Dataset:
    """dataset[which] is a pair: the rows of x and the labels of y that `which` names."""

    def __init__(self, x, y):
        if len(x) != len(y):
            raise ValueError(f"{len(x)} rows and {len(y)} labels")
        self.x, self.y = x, y  # the tensors themselves: nothing is copied

    def __len__(self):
        return len(self.x)

    def __getitem__(self, which):
        return self.x[which]
