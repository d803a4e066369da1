"""The reference."""


def mul(a, b):
    return [[sum(u * v for u, v in zip(row, col)) for col in zip(*b)] for row in a]
def chain(a, b, c):
    return mul(mul(a, b), c)
