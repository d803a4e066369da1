"""nested-lists

The result is a list of lists

The numbers are right, but they come back as Python lists. A caller that asks for `.shape`, or wants to multiply on, gets an AttributeError
from a list. The brief asks for a tensor with the dtype of `a`.

help: What turns a nested list into a tensor, and what does it need to be told about the dtype?
look: p type(a), a.dtype
at: return
"""


def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    return [[(row * b[:, j]).sum().item() for j in range(b.shape[1])] for row in a]
