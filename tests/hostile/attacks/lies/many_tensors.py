# tries: to send very many small tensors
# verdict: wrong_answer, time_limit
# slow: always
import torch


def double(x):
    return [torch.ones(()) for _ in range(100_000)]
