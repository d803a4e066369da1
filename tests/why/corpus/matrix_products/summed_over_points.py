"""The squares are summed over the points of b instead of the coordinates.

task: pairwise_distances
set: third
"""

def dist(a, b):
    d = a[:, None] - b
    sq = d ** 2
    return sq.sum(1).sqrt()  # WRONG
