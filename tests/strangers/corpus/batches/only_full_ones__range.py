# slip: the starts end with the last full batch
# source: coursework
# named: full-batches-only
import torch


def batches(X, Y, batch_size):
    for i in range(0, len(X) - batch_size + 1, batch_size):  # WRONG
        yield (X[i : i + batch_size], Y[i : i + batch_size])
