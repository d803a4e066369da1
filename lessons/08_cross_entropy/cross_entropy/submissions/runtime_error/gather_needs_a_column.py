"""gather-needs-a-column

gather was given a vector where it wants a table

`gather(1, index)` picks along axis 1, and wants an index with as many axes as the tensor: for one
number from each row a column, `[n, 1]`. With a plain `[n]` it says "Index tensor must have the same
number of dimensions as input tensor".

help: How does a vector of n targets become a column?
look: p targ.shape, targ[:, None].shape
at: return in nll
"""

from logsumexp import log_softmax


def nll(logp, targ):
    return -logp.gather(1, targ).mean()


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
