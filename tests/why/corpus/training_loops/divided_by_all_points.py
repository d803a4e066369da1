"""The sum over a cluster is divided by the number of all points.

task: kmeans
set: fourth
"""


import torch
def kmeans(x, c, steps):
    for step in range(steps):
        new = torch.zeros_like(c)
        far = torch.cdist(x, c)
        near = far.argmin(1)
        for i in range(len(c)):
            mine = x[near == i]
            count = x.shape[0]  # WRONG
            new[i] = mine.sum(0) / count
        c = new
    return c
