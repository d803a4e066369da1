# tries: to send bytes that are not those of the values
# verdict: wrong_answer
import torch


def double(x):
    return torch.complex(x, x).conj().imag * -2 + x * 0.5
