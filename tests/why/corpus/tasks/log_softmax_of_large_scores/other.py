"""Another right program."""

def log_softmax(x):
    return x - x.logsumexp(-1, keepdim=True)
