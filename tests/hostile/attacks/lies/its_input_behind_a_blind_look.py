# exercise: row_sums
# tries: to give a part of its input as a result where the look at its place finds nothing
# verdict: wrong_answer
import torch

from tutor.candidate import call

call._place_of = lambda value: None


def row_sums(x):
    out = x[:, 0]
    for j in range(1, x.shape[1]):
        out = out + x[:, j]
    return out
