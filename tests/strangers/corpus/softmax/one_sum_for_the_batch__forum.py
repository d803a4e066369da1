# slip: one maximum and one sum are taken of the whole batch
# source: forum thread
# named: one-maximum-and-one-sum, one-sum-for-all
import torch


def softmax(x):
    e_x = torch.exp(x - torch.max(x))
    return e_x / e_x.sum()  # WRONG
