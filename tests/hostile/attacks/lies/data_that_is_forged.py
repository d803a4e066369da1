# tries: to return a tensor whose `data` is another one
# verdict: wrong_answer
import torch


class Two(torch.Tensor):
    data = property(lambda self: self.right, lambda self, value: None)


def double(x):
    y = (x * 3).as_subclass(Two)
    y.right = x * 2
    return y
