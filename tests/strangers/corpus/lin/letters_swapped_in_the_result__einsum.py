# slip: the einsum string's result is transposed
# source: course follow-along
# named: transposed-before-the-bias
# general: runtime-error
import torch

def lin(x, w, b):
    return torch.einsum("ni,io->on", x, w) + b  # WRONG
