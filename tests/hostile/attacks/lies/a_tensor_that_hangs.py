# tries: to hang whoever asks a tensor for anything
# verdict: wrong_answer, time_limit
import time

import torch


class Hang(torch.Tensor):
    @classmethod
    def __torch_function__(cls, func, types, args=(), kwargs=None):
        while True:
            time.sleep(1)


def double(x):
    return torch.Tensor._make_subclass(Hang, torch.zeros(2))
