"""A network for classes, its gradients by hand, and its training: everything from the matrix product on."""

from collections.abc import Iterator

import torch


def matmul(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """The matrix product, as products and sums of numbers."""
    return (a[:, :, None] * b).sum(1)  # [n, k, 1] * [k, p] -> [n, k, p], summed over k -> [n, p]


def relu(x: torch.Tensor) -> torch.Tensor:
    """Negative numbers become 0."""
    return x.clamp_min(0.0)  # a new tensor of the same shape


class Linear:
    """inp @ w + b. Remembers what it was called with, for the way back."""

    def __init__(self, w: torch.Tensor, b: torch.Tensor) -> None:
        self.w, self.b = w, b  # [i, o] and [o]: the caller's own tensors

    def __call__(self, inp: torch.Tensor) -> torch.Tensor:
        self.inp = inp  # [n, i]
        self.out = inp @ self.w + self.b  # [n, o]
        return self.out

    def backward(self) -> None:
        """Read .g of what the call returned; set .g on the input, the weights and the biases."""
        self.inp.g = self.out.g @ self.w.T  # [n, o] @ [o, i] -> [n, i]
        self.w.g = self.inp.T @ self.out.g  # [i, n] @ [n, o] -> [i, o], summed over the rows
        self.b.g = self.out.g.sum(0)  # [n, o] -> [o]


def log_softmax(x: torch.Tensor) -> torch.Tensor:
    """The logarithm of softmax, row by row, for scores of any size."""
    shifted = x - x.amax(dim=1, keepdim=True)  # [n, c] - [n, 1]: the largest of each row is now 0
    return shifted - shifted.exp().sum(dim=1, keepdim=True).log()


def nll(logp: torch.Tensor, targ: torch.Tensor) -> torch.Tensor:
    """Minus the mean of the log-probabilities of the right classes."""
    return -logp[torch.arange(len(targ)), targ].mean()  # one from each row, [n] -> []


def accuracy(out: torch.Tensor, yb: torch.Tensor) -> torch.Tensor:
    """The fraction of rows whose highest score is at the right class."""
    return (out.argmax(dim=1) == yb).float().mean()


def cross_entropy_grad(logits: torch.Tensor, targ: torch.Tensor) -> torch.Tensor:
    """The slopes of nll(log_softmax(logits), targ) with respect to the logits: (softmax - one-hot) / n."""
    grad = log_softmax(logits).exp()  # [n, c], the probabilities, in a tensor of our own
    grad[torch.arange(len(targ)), targ] -= 1.0  # one place in each row
    return grad / len(targ)  # the loss is a mean


def batches(x: torch.Tensor, y: torch.Tensor, bs: int) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    """Pairs (xb, yb) of bs rows, in order; the last one has what is left."""
    for start in range(0, len(x), bs):
        yield x[start : start + bs], y[start : start + bs]


def first_weights(x: torch.Tensor, y: torch.Tensor, nh: int, seed: int) -> list[torch.Tensor]:
    """Where training starts: [w1, b1, w2, b2], the weights drawn from the seed, the biases 0."""
    m, c = x.shape[1], int(y.max()) + 1
    gen = torch.Generator().manual_seed(seed)
    w1 = torch.randn(m, nh, generator=gen).to(x.dtype) / m**0.5
    w2 = torch.randn(nh, c, generator=gen).to(x.dtype) / nh**0.5
    return [w1, x.new_zeros(nh), w2, x.new_zeros(c)]


def train(x: torch.Tensor, y: torch.Tensor, epochs: int, bs: int, lr: float, seed: int, nh: int = 50) -> list[torch.Tensor]:
    """Train a network with nh hidden units on the rows in their order; return [w1, b1, w2, b2]."""
    params = first_weights(x, y, nh, seed)
    first, second = Linear(*params[:2]), Linear(*params[2:])
    for _ in range(epochs):
        for xb, yb in batches(x, y, bs):
            sums = first(xb)  # [bs, m] -> [bs, nh]
            hidden = relu(sums)  # [bs, nh]
            logits = second(hidden)  # [bs, c]
            logits.g = cross_entropy_grad(logits, yb)  # [bs, c]
            second.backward()  # sets hidden.g, w2.g, b2.g
            sums.g = hidden.g * (sums > 0)  # slope 1 where the rectifier let through, else 0
            first.backward()  # sets w1.g, b1.g
            for p in params:  # all slopes are there; only now may anything move
                p -= lr * p.g
    return params
