"""The root is taken of each square instead of their sum.

task: pairwise_distances
set: eighth
known: likely
"""

def dist(a, b):
    gaps = a.unsqueeze(1) - b.unsqueeze(0)
    lengths = gaps.square().sqrt()  # WRONG
    return lengths.sum(-1)
