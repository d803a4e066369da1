# slip: the number of batches is rounded to the nearest
# source: own
# named: count-rounded-to-nearest
import torch


def how_many(n, size):
    return int(round(n / size, 0))  # WRONG


def batches(x, y, bs):
    out = []
    for k in range(how_many(len(x), bs)):
        out.append((x[k * bs : k * bs + bs], y[k * bs : k * bs + bs]))
    return out
