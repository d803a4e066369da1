"""Hands models to compare: right ones, and ones in which a layer was broken on purpose."""

import torch
from compare_grads import compare, their_grads
from lin_class import Lin
from model_class import Model
from relu_class import Relu


class Step(Lin):
    """A linear layer whose gradients are multiplied on the way back; a factor of None takes one away."""

    def __init__(self, w, b, factors, turned=False):
        super().__init__(w, b)
        self.factors, self.turned = factors, turned

    def backward(self):
        super().backward()
        for tensor, factor in zip((self.w, self.b, self.inp), self.factors):
            if factor is None:
                del tensor.g
            else:
                tensor.g = tensor.g * factor
        if self.turned:
            self.w.g = self.w.g.T


class Gate(Relu):
    """A rectifier that may let every slope through."""

    def __init__(self, masked):
        super().__init__()
        self.masked = masked

    def backward(self):
        super().backward()
        if not self.masked:
            self.inp.g = self.out.g


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


def broken(factors, turned, masked, x, targ, w1, b1, w2, b2):
    """A model whose layers are of other classes; the data alone say what they do wrong, if anything."""
    model = Model(w1, b1, w2, b2)
    first, _, second = model.layers
    model.layers[0] = Step(first.w, first.b, (factors["w1"], factors["b1"], factors["x"]), turned)
    model.layers[1] = Gate(masked)
    model.layers[2] = Step(second.w, second.b, (factors["w2"], factors["b2"], 1.0))
    return {"the comparison of a model with other layers": compare(model, x, targ)}
