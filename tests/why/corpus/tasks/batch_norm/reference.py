"""The reference."""


import torch
def two_batches(x1, x2, gamma, beta, mom):
    run_m, run_v = torch.zeros_like(gamma), torch.ones_like(gamma)
    outs = []
    for x in (x1, x2):
        m, v = x.mean(0), x.var(0, unbiased=False)
        run_m = (1 - mom) * run_m + mom * m
        run_v = (1 - mom) * run_v + mom * v
        outs.append(gamma * (x - m) / (v + 1e-5).sqrt() + beta)
    return outs[0], outs[1], run_m, run_v
