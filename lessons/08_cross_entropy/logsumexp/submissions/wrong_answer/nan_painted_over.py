"""nan-painted-over

A nan is replaced by 0 at the end

A row of nothing but −inf now gives 0, which is the answer for a single score of 0. It looks like
any other number, and whoever uses it has no chance to notice. The nan came from inf − inf one step
before; that is the place to fix.

help: What is the logarithm of a sum of zeros?
look: p x.max(1).values, x.exp().sum(1).log()
at: return in logsumexp
"""


def logsumexp(x):
    a = x.max(1, keepdim=True).values
    result = a[:, 0] + (x - a).exp().sum(1).log()
    result[result.isnan()] = 0
    return result


def log_softmax(x):
    return x - logsumexp(x)[:, None]
