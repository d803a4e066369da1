"""exp overflows because the row's maximum is not subtracted first.

task: logsumexp_around_100
set: unseen
"""


def logsumexp(x):
    e = x.exp()  # WRONG
    s = e.sum(1)
    return s.log()
