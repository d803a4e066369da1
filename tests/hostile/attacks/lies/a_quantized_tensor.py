# tries: to send values of a type that the wire does not have
# verdict: wrong_answer, runtime_error
import warnings

import torch

warnings.simplefilter("ignore")


def double(x):
    return torch.quantize_per_tensor(torch.ones(2), 0.1, 0, torch.quint8)
