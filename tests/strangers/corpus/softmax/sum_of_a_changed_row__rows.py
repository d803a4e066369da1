# slip: each entry is divided by the sum of a row that has been changed already
# source: coursework
# named: sum-taken-in-the-loop
import torch


def softmax(x):
    e = torch.exp(x)
    for row in e:
        for j in range(len(row)):
            row[j] = row[j] / torch.sum(row)  # WRONG
    return e
