"""The first log-probability of every row is picked instead of the label's.

task: cross_entropy
set: second
"""


def log_softmax(x):
    m = x.max(-1, keepdim=True).values
    return x - m - (x - m).exp().sum(-1, keepdim=True).log()

def cross_entropy(x, y):
    lp = log_softmax(x)
    picked = lp[:, 0]  # WRONG
    return -picked.mean()
