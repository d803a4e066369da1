"""labels-as-floats

The labels come as float32

Whole numbers in y should stay whole numbers: cross entropy takes labels as int64. And a float64 target loses half of its digits.

if `_.float()`: `.float()` converts to float32.

help: What is `y.dtype`, and what is the dtype of what you return?
look: p y.dtype
at: none
"""

class Dataset:
    """dataset[which] is a pair: the rows of x and the labels of y that `which` names."""

    def __init__(self, x, y):
        if len(x) != len(y):
            raise ValueError(f"{len(x)} rows and {len(y)} labels")
        self.x, self.y = x, y.float()

    def __len__(self):
        return len(self.x)

    def __getitem__(self, which):
        return self.x[which], self.y[which]  # a number, a slice or a list: torch knows all three
