# slip: starts and ends are two ranges, and the last end is never reached
# source: reported
# named: stops-a-batch-early
import torch


def batches(x, y, bs):
    edges = list(range(0, x.shape[0], bs))
    pairs = []
    for a, b in zip(edges, edges[1:]):  # WRONG
        pairs.append((x[a:b], y[a:b]))
    return pairs
