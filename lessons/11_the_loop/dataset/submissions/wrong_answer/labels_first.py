"""labels-first

The pair is turned round: labels, then rows

Both are right, in the other order. The loop unpacks `xb, yb`, and the network would get the labels.

help: In which order does `for xb, yb in ...` unpack?
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
        return self.y[which], self.x[which]
