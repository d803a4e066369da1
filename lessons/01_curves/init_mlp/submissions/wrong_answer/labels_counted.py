"""labels-counted

c counts the labels that occur

It is right as long as every class has a picture. With the labels 0, 2 and 6 you find three classes, and a network
with three outputs has no place for a 6. What counts is the largest label that has to be told apart.

help: Which output belongs to label 6, when outputs count from 0?
look: p y.unique(), y.max()
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = len(y.unique())
    w1, w2 = torch.randn(m, nh, generator=gen), torch.randn(nh, n_out, generator=gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
