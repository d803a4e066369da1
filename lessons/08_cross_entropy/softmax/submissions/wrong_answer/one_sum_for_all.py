"""one-sum-for-all

The whole table adds up to 1

All pictures share one sum. With a single row that is right. With the two rows of the example the
sum is 10 instead of 6 and 4.

if `_.sum()` or `torch.sum(_)`: `sum` without an axis adds up the whole table.

help: How many different sums should there be for n pictures?
look: p x.exp().sum(), x.exp().sum(1)
"""


def softmax(x):
    powers = x.exp()
    return powers / powers.sum()
