"""diagonal

The diagonal was taken, not the targets

Row 0 with class 0, row 1 with class 1 and so on: that is right for the targets 0, 1, 2, … and for
no others. The diagonal that holds what you need is that of the *block* `logp[:, targ]`, and there
are ways to pick its numbers without making the block.

help: If you change all targets, does your loss change?
look: p targ, logp.diagonal()
at: return in nll
"""

from logsumexp import log_softmax


def nll(logp, targ):
    return -logp.diagonal().mean()


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
