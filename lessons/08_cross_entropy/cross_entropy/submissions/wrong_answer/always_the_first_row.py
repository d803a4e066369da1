"""always-the-first-row

All targets are looked up in row 0

n numbers are averaged, as they should be, but all of them come from the first row. The network's
opinion of every other picture is never read. With one row it is right.

help: Which row belongs to targ[1]?
look: p logp[0, targ], logp[1, targ]
at: return in nll
"""

from logsumexp import log_softmax


def nll(logp, targ):
    return -logp[0, targ].mean()


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
