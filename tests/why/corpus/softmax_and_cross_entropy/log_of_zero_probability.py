"""The logarithm is taken of a probability that has underflowed to 0.

task: log_softmax_of_large_scores
set: first
says: underflow
"""

def log_softmax(x):
    m = x.max(-1, keepdim=True)[0]
    e = (x - m).exp()
    p = e / e.sum(-1, keepdim=True)
    return p.log()  # WRONG
