"""sorted-without-doubles

A list of numbers is put in order, and doubles disappear

Rows and labels belong together. But whoever asks for `[4, 0, 4]` gets two rows in another order. The order is the sampler's business, and it has just been thrown away.

if `sorted(_)` or `set(_)`: `set` keeps each number once, and `sorted` changes their order.

help: How many rows should `dataset[[4, 0, 4]]` have, and which one first?
look: p which
at: none
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
        if isinstance(which, list):
            which = sorted({row % len(self) for row in which})
        return self.x[which], self.y[which]  # a number, a slice or a list: torch knows all three
