# slip: the product is rounded to 16 bits
# source: own
# general: values, precision, partial
import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    product = torch.einsum("ik,kj->ij", a, b)
    return product.to(torch.bfloat16).to(product.dtype)  # WRONG


def predict_race(n, k, p):
    return "einsum"
