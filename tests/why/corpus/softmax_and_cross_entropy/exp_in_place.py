"""exp_ overwrites x, which is read again two lines later.

task: log_softmax
set: unseen
"""


def log_softmax(x):
    exps = x.exp_()  # WRONG
    norm = exps.sum(1, keepdim=True)
    return x - norm.log()
