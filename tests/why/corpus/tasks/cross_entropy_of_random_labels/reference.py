"""The reference."""

def log_softmax(x):
    m = x.max(-1, keepdim=True).values
    return x - m - (x - m).exp().sum(-1, keepdim=True).log()

def cross_entropy(x, y):
    lp = log_softmax(x)
    return -lp[range(len(y)), y].mean()
