"""another-model

A model that was broken on purpose passes

With healthy layers the result is right. With a broken one the comparison still says that all is well: so the
gradients come from healthy layers with the same weights, those of a new model for instance. The layers of
*this* model are what you have to examine.

help: Whose `backward` runs in your function: that of the model you were given?
look: p [type(layer).__name__ for layer in model.layers]
at: `Model(...)`
"""

import torch
from check_grads import check_grads
from model_class import Model


def their_grads(x, targ, w1, b1, w2, b2):
    given = {"w1": w1, "b1": b1, "w2": w2, "b2": b2, "x": x}
    own = {name: tensor.clone().requires_grad_() for name, tensor in given.items()}
    preds = torch.relu(own["x"] @ own["w1"] + own["b1"]) @ own["w2"] + own["b2"]
    (preds[:, 0] - targ).pow(2).mean().backward()
    return {name: tensor.grad for name, tensor in own.items()}


def compare(model, x, targ):
    first, second = model.layers[0], model.layers[2]
    fresh = Model(first.w, first.b, second.w, second.b)
    fresh(x, targ)
    fresh.backward()
    tensors = {"w1": first.w, "b1": first.b, "w2": second.w, "b2": second.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in tensors.items()}
    return check_grads(mine, their_grads(x, targ, first.w, first.b, second.w, second.b))
