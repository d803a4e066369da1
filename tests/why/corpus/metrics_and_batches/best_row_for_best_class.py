"""argmax finds the best row of each class instead of the best class of each row.

task: accuracy
set: unseen
"""


def accuracy(x, y):
    guess = x.argmax(dim=0)  # WRONG
    hits = guess == y
    return hits.float().mean()
