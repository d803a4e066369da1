"""label-as-a-weight

Class numbers are multiplied as if they were amounts

A row counts as often as its label says: a row of class 0 does not count, one of class 9 counts nine
times. But a label is a name, only written as a number. In the formula from books the factor is 1
for the right class and 0 for the others.

help: What would change if the classes were called a, b and c?
look: p targ
at: return in nll
"""

from logsumexp import log_softmax


def nll(logp, targ):
    return -(logp * targ[:, None]).sum(1).mean()


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
