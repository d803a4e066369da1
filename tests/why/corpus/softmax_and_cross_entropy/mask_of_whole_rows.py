"""The mask compares the labels with 0 and so keeps whole rows, not one class of each.

task: cross_entropy
set: second
"""

def cross_entropy(x, y):
    logs = x - x.logsumexp(1, keepdim=True)
    mask = y[:, None] == 0  # WRONG
    return -(logs * mask).sum() / len(y)
