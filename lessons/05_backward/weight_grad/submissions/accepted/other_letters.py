"""Other letters, the inputs swapped, and the transpose taken of the whole product."""

from torch import einsum


def weight_grad_einsum(inputs, slopes):
    return einsum("bq,bp->pq", slopes, inputs)


def weight_grad_matmul(inputs, slopes):
    return (slopes.T @ inputs).T
