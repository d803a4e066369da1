"""just-the-maximum

Only the maximum of the row comes back

That is close when one score is far ahead of the others. In general it is too low, by the logarithm
of a number between 1 and c: by 0.69 when two classes are level, by 2.30 when ten are. And
log-softmax made of it gives the winner a 0, as if it were certain.

help: What has to be added to the maximum?
look: p (x - x.max(1, keepdim=True).values).exp().sum(1).log()
at: return in logsumexp
"""


def logsumexp(x):
    return x.max(1).values


def log_softmax(x):
    return x - logsumexp(x)[:, None]
