"""Hands models to compare: right ones, and ones in which a layer was broken on purpose."""

import torch
from compare_grads import compare, their_grads
from lin_class import Lin
from model_class import Model
from relu_class import Relu


class BiasHalved(Lin):
    """Its bias gets half of its gradient."""

    def backward(self):
        super().backward()
        self.b.g = self.b.g / 2


class WeightsTransposed(Lin):
    """The gradient of its weights stands the other way round."""

    def backward(self):
        super().backward()
        self.w.g = self.w.g.T


class InputForgotten(Lin):
    """Sets no gradient on its input."""

    def backward(self):
        super().backward()
        del self.inp.g


class Unmasked(Relu):
    """Lets every slope through."""

    def backward(self):
        self.inp.g = self.out.g


BROKEN = {"a halved bias": (2, BiasHalved), "transposed weights": (0, WeightsTransposed), "a forgotten input": (0, InputForgotten)}


def tidy(answer):
    """The five gradients by name, or whatever else was returned."""
    if not isinstance(answer, dict):
        return {"what was returned": answer}
    tensors = {name: grad.detach() if isinstance(grad, torch.Tensor) else grad for name, grad in answer.items()}
    return {f"the gradient of {name}": grad for name, grad in tensors.items()}


def left_behind(**tensors):
    """What a call left on tensors that are not its own."""
    return {
        "which of the caller's tensors ask for a gradient now": sorted(name for name, tensor in tensors.items() if tensor.requires_grad),
        "which of them have a .grad now": sorted(name for name, tensor in tensors.items() if tensor.is_leaf and tensor.grad is not None),
    }


def theirs(x, targ, w1, b1, w2, b2):
    return tidy(their_grads(x, targ, w1, b1, w2, b2))


def theirs_twice(x, targ, w1, b1, w2, b2):
    their_grads(x, targ, w1, b1, w2, b2)
    second = tidy(their_grads(x, targ, w1, b1, w2, b2))
    found = {f"{name}, asked for a second time": grad for name, grad in second.items()}
    return {**found, **left_behind(x=x, w1=w1, b1=b1, w2=w2, b2=b2)}


def verdicts(x, targ, w1, b1, w2, b2):
    return compare(Model(w1, b1, w2, b2), x, targ)


def verdicts_twice(x, targ, w1, b1, w2, b2):
    model = Model(w1, b1, w2, b2)
    compare(model, x, targ)
    return {"the second comparison": compare(model, x, targ), **left_behind(x=x, w1=w1, b1=b1, w2=w2, b2=b2)}


def after_another_batch(x1, targ1, x2, targ2, w1, b1, w2, b2):
    """Every tensor carries a .g of the first batch when the second is compared."""
    model = Model(w1, b1, w2, b2)
    model(x1, targ1)
    model.backward()
    x2.g = torch.zeros_like(x2)
    return {"the comparison on the second batch": compare(model, x2, targ2), "len(model.preds)": len(model.preds)}


def broken(how, x, targ, w1, b1, w2, b2):
    """A model with one layer replaced."""
    model = Model(w1, b1, w2, b2)
    if how == "an unmasked rectifier":
        model.layers[1] = Unmasked()
    else:
        place, kind = BROKEN[how]
        own = model.layers[place]
        model.layers[place] = kind(own.w, own.b)
    return {f"the comparison of a model with {how}": compare(model, x, targ)}
