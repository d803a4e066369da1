# slip: torch.add makes a new tensor, which nothing keeps
# source: forum thread
# named: discarded-result
import torch


def lin(inp, weight, bias):
    prod = torch.matmul(inp, weight)
    torch.add(prod, bias)  # WRONG
    return prod
