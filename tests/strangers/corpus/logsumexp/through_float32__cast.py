# slip: the logarithm is rounded to float32
# source: own
# general: precision, values
def logsumexp(x):
    top = x.amax(1)
    rest = (x - top[:, None]).exp().sum(1).float().log()  # WRONG
    return top + rest.to(x.dtype)


def log_softmax(x):
    return x - logsumexp(x)[:, None]
