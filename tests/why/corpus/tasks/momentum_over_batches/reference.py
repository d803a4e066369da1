"""The reference."""


import torch
def fit(x, y, w, b, lr, beta, bs, epochs):
    vw, vb = torch.zeros_like(w), torch.zeros_like(b)
    for _ in range(epochs):
        for i in range(0, len(x), bs):
            xb, yb = x[i:i + bs], y[i:i + bs]
            out_g = 2 * (xb @ w + b - yb) / yb.numel()
            vw = beta * vw + xb.T @ out_g
            vb = beta * vb + out_g.sum(0)
            w = w - lr * vw
            b = b - lr * vb
    return w, b
