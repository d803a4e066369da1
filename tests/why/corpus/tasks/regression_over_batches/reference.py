"""The reference."""

def epoch(x, y, w, b, lr, bs):
    for i in range(0, len(x), bs):
        xb, yb = x[i:i + bs], y[i:i + bs]
        e = xb @ w + b - yb
        w = w - lr * 2 * xb.T @ e / len(xb)
        b = b - lr * 2 * e.mean()
    return w, b
