# tries: to send the negative of what it shows
# verdict: accepted
import torch


def double(x):
    return torch.complex(x, -x * 2).conj().imag if x.numel() else x * 2
