"""The exponentials are summed down the columns instead of along the rows.

task: cross_entropy
set: second
"""


def log_softmax(x):
    m = x.max(-1, keepdim=True).values
    z = x - m
    total = z.exp().sum(0, keepdim=True)  # WRONG
    return z - total.log()

def cross_entropy(x, y):
    lp = log_softmax(x)
    return -lp[range(len(y)), y].mean()
