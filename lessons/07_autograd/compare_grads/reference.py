"""Compare the gradients of a hand-written model with those of autograd."""

import torch
from check_grads import check_grads
from model_class import Model


def their_grads(
    x: torch.Tensor, targ: torch.Tensor, w1: torch.Tensor, b1: torch.Tensor, w2: torch.Tensor, b2: torch.Tensor
) -> dict[str, torch.Tensor]:
    """Autograd's gradients of the loss of the network linear, rectifier, linear, mean squared error."""
    given = {"w1": w1, "b1": b1, "w2": w2, "b2": b2, "x": x}
    own = {name: tensor.clone().requires_grad_() for name, tensor in given.items()}  # leaves with the same numbers
    hidden = torch.relu(own["x"] @ own["w1"] + own["b1"])  # [n, m] -> [n, nh]
    preds = hidden @ own["w2"] + own["b2"]  # [n, nh] -> [n, 1]
    loss = (preds[:, 0] - targ).pow(2).mean()  # [n] - [n], then []
    loss.backward()
    return {name: tensor.grad for name, tensor in own.items()}


def compare(model: Model, x: torch.Tensor, targ: torch.Tensor) -> dict[str, tuple[bool, str]]:
    """Run the model forward and backward on this batch and check its five .g against autograd's."""
    model(x, targ)
    model.backward()
    first, _, second = model.layers
    tensors = {"w1": first.w, "b1": first.b, "w2": second.w, "b2": second.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in tensors.items()}
    return check_grads(mine, their_grads(x, targ, first.w, first.b, second.w, second.b))
