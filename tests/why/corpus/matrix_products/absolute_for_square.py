"""The differences enter as absolute values instead of squares.

task: pairwise_distances
set: third
"""

def dist(a, b):
    d = a[:, None] - b[None]
    s = d.abs().sum(-1)  # WRONG
    return s.sqrt()
