"""The reference."""

def matmul(a, b):
    return a @ b
