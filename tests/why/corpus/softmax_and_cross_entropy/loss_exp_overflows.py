"""exp overflows because the row's maximum is not subtracted first.

task: loss_of_large_scores
set: held out
"""


def softmax(x):
    e = x.exp()  # WRONG
    total = e.sum(1, keepdim=True)
    return e / total

def loss(x, y):
    p = softmax(x)
    picked = p[range(len(y)), y]
    return -picked.log().mean()
