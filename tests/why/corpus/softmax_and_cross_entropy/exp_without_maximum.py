"""exp overflows because the maximum is not subtracted first.

task: logsumexp_of_large_scores
set: first
says: overflow
"""

def logsumexp(x):
    e = x.exp()  # WRONG
    return e.sum(-1).log()
