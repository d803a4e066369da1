# tries: to return a tensor whose own methods say that it is right
# verdict: wrong_answer
import torch


class Lie(torch.Tensor):
    shape = property(lambda self: torch.Size((2, 3)))

    def __eq__(self, other):
        return True

    def allclose(self, *args, **kwargs):
        return True

    __hash__ = torch.Tensor.__hash__


def double(x):
    return torch.zeros(7).as_subclass(Lie)
