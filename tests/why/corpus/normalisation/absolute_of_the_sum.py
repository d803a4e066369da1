"""The absolute value is taken of the sum instead of each entry.

task: mean_share
set: eighth
"""

def mean_share(x):
    total = x.sum(dim=1, keepdim=True).abs()  # WRONG
    share = x.abs() / total
    return share.mean(dim=0)
