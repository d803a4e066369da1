"""nan-painted-over

Rows with an infinite maximum give 0

That is the answer for a single score of 0. It looks like any other number, and whoever uses it has
no chance to notice. A row of nothing but −inf should give −inf, and one with a +inf should give
+inf; inf − inf is nan, and a 0 in place of the nan hides it.

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
