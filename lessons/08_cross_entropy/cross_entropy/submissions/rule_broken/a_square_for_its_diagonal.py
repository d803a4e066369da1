"""a-square-for-its-diagonal

A table of n by n numbers is made for the sake of n of them

Every row is asked for the targets of all rows, and then only the diagonal is kept. The values are right. For 1,500
rows that is a table of 2.25 million numbers, of which 1,500 are used, and for twice as many rows it is four times as
large.

if `_[:, _]`: A slice beside a vector of indices pairs every row with every index.

help: Which pairs does `logp[rows, targ]` pick when rows is a vector as well?
look: p logp[:, targ].shape
at: return in nll
"""

from logsumexp import log_softmax


def nll(logp, targ):
    return -logp[:, targ].diagonal().mean()


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
