"""targets-pick-rows

The targets were used as row numbers

A single index in the brackets is for the *first* axis. `logp[targ]` takes row 1 and row 2 of a
table with two rows, hence "index 2 is out of bounds". With many rows and few classes there is no
error, only whole rows where single numbers were wanted.

help: Which axis of `logp` do the targets count along?
look: p logp.shape, targ
at: return in nll
"""

from logsumexp import log_softmax


def nll(logp, targ):
    return -logp[targ].mean()


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
