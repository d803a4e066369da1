"""scores-held-within-limits

Large scores are cut off before the loss is computed

A score of 500 counts as if it were much smaller, and so does one of -500. The log-softmax needs no
such care: it takes the largest score of each row away before any power is computed. What you cut off
is what the network is most sure of, and its loss comes out wrong there.

if `_.clamp(_, _)`: `clamp` changes every score outside its limits.

help: Does your loss change when 100 is added to every score of a row? Should it?
look: p logits.min(), logits.max()
at: none
"""

from logsumexp import log_softmax


def nll(logp, targ):
    return -logp.gather(1, targ[:, None]).mean()


def cross_entropy(logits, targ):
    return nll(log_softmax(logits.clamp(-10, 10)), targ)
