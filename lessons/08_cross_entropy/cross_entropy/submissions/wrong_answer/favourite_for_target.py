"""favourite-for-target

The best number of each row is taken, whatever the target is

It is what the network believes in most. The targets have no influence any more: the network is
rewarded for being sure, right or wrong. The loss comes out too small whenever the network was
wrong.

help: If you change all targets, does your loss change?
look: p logp.max(1).values, logp[0, targ[0]]
at: return in nll
"""

from logsumexp import log_softmax


def nll(logp, targ):
    return -logp.max(1).values.mean()


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
