"""small-number-in-the-sum

Something small was added to the sum

A small term against division by zero, for instance 1e-8, does no harm while the sum is large. But
when all scores are near −20, the whole sum is about as small as what was added, and the rows add up
to something like 0.4 instead of 1. It protects against nothing, either: the sum of the powers is 0
only if every score of the row is below −103, and against a score of 10,000, whose power is
infinite, it does not help.

help: For which scores is the sum of powers as small as the number that was added?
look: p x.exp().sum(1)
"""


def softmax(x):
    powers = x.exp()
    return powers / (powers.sum(1, keepdim=True) + 1e-8)
