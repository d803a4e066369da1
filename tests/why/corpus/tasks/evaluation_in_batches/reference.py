"""The reference."""


def evaluate(x, y, w, b, bs):
    logits = x @ w + b
    right = (logits.argmax(1) == y).float().mean().item()
    loss = (logits.logsumexp(1) - logits.gather(1, y[:, None])[:, 0]).mean().item()
    return right, loss
