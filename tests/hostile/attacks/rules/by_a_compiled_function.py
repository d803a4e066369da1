# exercise: product
# tries: to call it from TorchScript, which shows no Python function
# verdict: rule_broken
import torch

mm = torch._C._jit_get_operation("aten::mm")[0]


def product(a, b):
    return mm(a, b)
