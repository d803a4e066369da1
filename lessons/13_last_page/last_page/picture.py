"""What a program learns in which every part is your own."""

import digits
import torch
from last_page import EngineSGD, learn, make_loaders
from samplers import Sampler
from tensor_engine import Tensor


def the_loss_on_held_out_digits():
    """The loss on 357 digits that were held out, after each of eight epochs: every part is your own."""
    generator = torch.Generator().manual_seed(0)
    train, valid = digits.split()
    shapes = ((64, 50), (50,), (50, 10), (10,))
    params = [Tensor(torch.randn(shape, generator=generator) * 0.1) for shape in shapes]
    loaders = make_loaders(train, valid, 64, Sampler(len(train[0]), shuffle=True, generator=generator))
    report = learn(8, params, EngineSGD(params, 0.1, 0.9), *loaders)
    return {"curve": [loss for loss, _ in report]}
