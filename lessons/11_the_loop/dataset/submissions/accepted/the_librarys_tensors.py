"""The library's TensorDataset, which does the same; only its error about lengths is different."""

from torch.utils.data import TensorDataset


class Dataset(TensorDataset):
    def __init__(self, x, y):
        if len(x) - len(y):
            raise ValueError("lengths differ")
        super().__init__(x, y)
