"""sums-in-a-list

The sums meet the columns, not the rows

The n sums of the rows lie along the last axis, and shapes are lined up from the right, so the n
sums meet the c columns: 2 against 3 in the example, and that is the error. With as many rows as
classes there is no error at all, and every *column* is divided by a row's sum, so that a
row may add up to 0.8 or to 1.2.

if `_.sum(1)` or `_.sum(dim=1)` or `_.sum(-1)` or `_.sum(dim=-1)` or `_.sum(axis=1)`: `sum(1)` of
`[n, c]` is a vector of n sums; `keepdim=True` keeps the axis and makes it `[n, 1]`.

help: What shape would the sums need so that each of them meets one row?
look: p x.exp().shape, x.exp().sum(1).shape, x.exp().sum(1, keepdim=True).shape
"""


def softmax(x):
    powers = x.exp()
    return powers / powers.sum(1)
