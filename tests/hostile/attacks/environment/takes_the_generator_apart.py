# tries: to make setting a seed fail
# verdict: runtime_error, accepted
import torch

torch.default_generator = None


def double(x):
    return x * 2
