"""Each point goes to the farthest centre instead of the nearest.

task: kmeans
set: fourth
"""


import torch
def kmeans(x, c, steps):
    for step in range(steps):
        new = torch.zeros_like(c)
        far = torch.cdist(x, c)
        near = far.argmax(1)  # WRONG
        for i in range(len(c)):
            mine = x[near == i]
            count = mine.shape[0]
            new[i] = mine.sum(0) / count
        c = new
    return c
