# tries: to change types, modes and seeds for everything that comes after it
# verdict: accepted
import torch


def double(x):
    torch.set_default_dtype(torch.float16)
    torch.set_grad_enabled(False)
    torch.manual_seed(7)
    torch.rand(1000)
    torch.set_printoptions(precision=1)
    torch.set_flush_denormal(True)
    return x * 2
