# slip: the numbers are rectified one by one and come back as a vector of float32
# source: coursework
# named: flattened-and-in-float32
import torch


def relu(x):
    return torch.tensor([v if v > 0 else 0.0 for v in x.reshape(-1).tolist()])  # WRONG
