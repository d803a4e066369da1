"""sum-taken-in-the-loop

The sum shrinks from column to column

The first column is right. Every later one is divided by a sum in which the earlier columns are no
longer powers but probabilities, and so it comes out too large or too small; the rows do not add up
to 1.

if `_[:, _] /= _.sum(...)` or `_[:, _] = _[:, _] / _.sum(...)` or `_[_, _] = _[_, _] / _[_].sum()`:
The sum is taken again for each column, from the tensor that the loop is changing.

help: When the second column is divided, what is in the first?
look: p x.exp().sum(1)
at: `_[:, _] /= _.sum(dim=1)`
"""


def softmax(x):
    powers = x.exp()
    for c in range(x.shape[1]):
        powers[:, c] /= powers.sum(dim=1)
    return powers
