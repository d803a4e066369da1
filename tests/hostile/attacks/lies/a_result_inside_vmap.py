# tries: to let a tensor escape that exists inside a transform alone
# verdict: wrong_answer, runtime_error
import torch

HELD = []


def double(x):
    torch.vmap(lambda row: HELD.append(row * 2) or row)(torch.ones(2, 2))
    return HELD[-1]
