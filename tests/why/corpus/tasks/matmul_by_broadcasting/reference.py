"""The reference."""

def matmul(a, b):
    return (a[:, :, None] * b[None]).sum(1)
