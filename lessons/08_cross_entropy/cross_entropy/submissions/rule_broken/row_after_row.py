"""row-after-row

A Python loop goes through the rows

The result is right. For 1,500 rows it took 5,850 µs, where picking all at once takes 16: most of the time goes into
taking single numbers out of a tensor, over and over.

help: Your loop has a row number and a target per iteration. What if torch got all of them at once, as two lists?
look: p torch.arange(len(targ)), targ
at: innermost loop in nll
"""

from logsumexp import log_softmax


def nll(logp, targ):
    total = 0
    for r in range(len(targ)):
        total = total - logp[r, targ[r]]
    return total / len(targ)


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
