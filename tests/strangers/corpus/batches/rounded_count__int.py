# slip: the number of batches is rounded to the nearest
# source: own
# named: count-rounded-to-nearest
import torch


def batches(x, y, bs):
    count = round(len(y) / bs)  # WRONG
    for i in range(count):
        first, last = i * bs, (i + 1) * bs
        yield x[first:last], y[first:last]
