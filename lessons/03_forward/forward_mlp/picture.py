"""What a layer makes of pictures."""

import digits
import torch
from forward_mlp import forward_mlp


def _network():
    gen = torch.Generator().manual_seed(42)
    return (torch.randn(64, 50, generator=gen), torch.zeros(50), torch.randn(50, 10, generator=gen), torch.zeros(10))


def three_digits():
    """Three of the pictures that go in: 64 numbers each, laid out as 8 rows of 8."""
    x, _ = digits.load()
    return {"images": x[:3].reshape(3, 8, 8)}


def one_column_of_weights():
    """What one hidden unit looks for: its column of w1 as a picture. It is still random; training turns it into strokes and corners."""
    return {"image": _network()[0][:, 0].reshape(8, 8)}


def activations():
    """l2 for the first 24 pictures, by your forward_mlp: a row for each picture, a column for each of the 50 units. Where it is empty, the rectifier cut."""
    x, _ = digits.load()
    return {"image": forward_mlp(x[:24], *_network())[1]}
