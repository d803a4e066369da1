"""The reference."""


import torch
def embed_step(idx, y, emb, w):
    h = emb[idx]
    out = h @ w
    out_g = 2 * (out - y) / y.numel()
    w.g = h.T @ out_g
    h_g = out_g @ w.T
    emb.g = torch.zeros_like(emb).index_add_(0, idx, h_g)
    return ((out - y) ** 2).mean()
