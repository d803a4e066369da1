# tries: to answer while its file is still being executed
# verdict: flagged
# prelude: forging
import torch

answer(value=torch.ones(2))


def attack(x):
    pass
