"""The reference."""


def accuracy(x, y, w, b, bs):
    right, seen, each = 0.0, 0, []
    for i in range(0, len(x), bs):
        xb, yb = x[i:i + bs], y[i:i + bs]
        hits = ((xb @ w + b).argmax(1) == yb).float()
        each.append(hits.mean().item())
        right += hits.sum().item()
        seen += len(yb)
    return right / seen, each
