"""everything-copied-each-time

All rows are copied to give one

What comes back is right. But for each row the whole set is copied first: an epoch of n rows copies n·n of them. With 1,797 digits that is more than three million pictures.

help: What does your `__getitem__` make before it takes the row out?
look: p len(self)
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
        return self.x.clone()[which], self.y.clone()[which]
