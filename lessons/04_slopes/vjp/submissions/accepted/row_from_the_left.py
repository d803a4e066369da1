"""Walks back with g as a row and the tables turned round, as books with outputs first do."""

import torch


def chain_jacobians(Js):
    whole = torch.eye(Js[0].shape[0], dtype=Js[0].dtype)
    for J in Js:
        whole = torch.einsum("ab,bc->ac", whole, J)
    return whole


def vjp(Js, g):
    row = g[None, :]
    for J in reversed(Js):
        row = row @ J.T
    return row[0]


def mults(dims, order):
    left = list(dims)
    count = 0
    while len(left) > 2:
        k = 1 if order == "front" else len(left) - 2
        count += left[k - 1] * left[k] * left[k + 1]
        del left[k]
    return count
