# tries: to answer every question that torch asks about it
# verdict: wrong_answer, runtime_error
import torch


class Lie(torch.Tensor):
    @classmethod
    def __torch_function__(cls, func, types, args=(), kwargs=None):
        return torch.ones(2)


def double(x):
    return torch.zeros(7).as_subclass(Lie)
