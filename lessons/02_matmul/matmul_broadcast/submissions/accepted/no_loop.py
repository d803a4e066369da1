"""No loop at all: a product with three axes, [n, k, p], summed along the middle one."""


def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("inner sizes differ")
    return (a[:, :, None] * b[None]).sum(dim=1)
