"""log-softmax-of-a-quotient

log_softmax gives −inf where a probability is too small for a float

With the shift probabilities are as good as they can be in float32, and still a probability of
e^−1000 is 0; its logarithm comes out as −inf where −1000 is right. No shift helps against that: the
*difference* between the scores is what is large. The logarithm of the quotient has to be split
before the quotient is made.

help: What is log(e^(x−a) / S) as a difference?
look: p x - x.max(1, keepdim=True).values
at: return in log_softmax
"""

import torch


def shift(x):
    largest = x.max(1, keepdim=True).values
    return torch.where(largest.isfinite(), largest, 0.0)


def logsumexp(x):
    a = shift(x)
    return a[:, 0] + (x - a).exp().sum(1).log()


def log_softmax(x):
    powers = (x - shift(x)).exp()
    return (powers / powers.sum(1, keepdim=True)).log()
