"""small-number-in-the-logarithm

No row costs more than 18.42

That is −log(1e-8): it was added to the probability before the logarithm was taken. It keeps the
loss finite, and makes it wrong where the network is most wrong: with scores that are 10,000 apart
the right loss of a row is 10,000. In float64 it shows everywhere in the eighth digit.

help: What is −log(1e-8), and which row of the large scores costs that?
look: p logits, logits.softmax(1)
at: return in cross_entropy
"""

import torch


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ].mean()


def cross_entropy(logits, targ):
    return nll((torch.softmax(logits, 1) + 1e-8).log(), targ)
