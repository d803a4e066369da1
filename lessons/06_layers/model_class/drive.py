"""Uses Model as a training loop would: several batches, several models, other layers, and a few steps of learning."""

import torch
from lin_class import Lin
from mse_class import Mse
from model_class import Model
from relu_class import Relu


def g_of(tensor):
    return getattr(tensor, "g", None)


def go_back(layer):
    """layer.backward(), unless nobody has written it yet: then say so, as the starter does."""
    if not hasattr(layer, "backward"):
        raise NotImplementedError(f"{type(layer).__name__}.backward is not written yet")
    layer.backward()


def gradients(**tensors):
    return {f"{name}.g": g_of(tensor) for name, tensor in tensors.items()}


def kind(thing):
    return type(thing).__name__


def loss_of(x, targ, w1, b1, w2, b2):
    return Model(w1, b1, w2, b2)(x, targ)


def forth_and_back(x, targ, w1, b1, w2, b2):
    model = Model(w1, b1, w2, b2)
    loss = model(x, targ)
    go_back(model)
    return {"the loss": loss, **gradients(w2=w2, b2=b2, w1=w1, b1=b1, x=x)}


def keep(x, targ, w1, b1, w2, b2):
    model = Model(w1, b1, w2, b2)
    model(x, targ)
    return {
        "model.preds": getattr(model, "preds", None),
        "the kinds in model.layers": [kind(layer) for layer in getattr(model, "layers", [])],
        "the kind of model.loss": kind(getattr(model, "loss", None)),
    }


def how_far(x, targ, w1, b1, w2, b2):
    """The way back, and how far it came if something was missing."""
    model = Model(w1, b1, w2, b2)
    model(x, targ)
    missing = "nothing"
    try:
        go_back(model)
    except AttributeError as error:
        missing = f"an attribute of a {str(error).partition(' ')[0]}"
    found = gradients(**{"the guesses'": getattr(model, "preds", None), "w2": w2, "w1": w1})
    return {**found, "what was missing on the way back": missing}


def two_batches(x1, targ1, x2, targ2, w1, b1, w2, b2):
    model = Model(w1, b1, w2, b2)
    model(x1, targ1)
    go_back(model)
    loss = model(x2, targ2)
    go_back(model)
    return {"the second loss": loss, **gradients(w2=w2, b2=b2, w1=w1, b1=b1, x1=x1, x2=x2)}


def backward_twice(x, targ, w1, b1, w2, b2):
    model = Model(w1, b1, w2, b2)
    model(x, targ)
    go_back(model)
    go_back(model)
    return {f"{name} after the second backward": g for name, g in gradients(w2=w2, w1=w1, x=x).items()}


def call_alone(x, targ, w1, b1, w2, b2):
    """The loss and nothing more, as for held-out pictures."""
    loss = Model(w1, b1, w2, b2)(x, targ)
    before_backward = {f"{name} before any backward": g for name, g in gradients(w2=w2, w1=w1, x=x).items()}
    return {"the loss": loss, **before_backward}


def one_model_after_the_other(x, targ, w1, b1, w2, b2, other_w1, other_b1, other_w2, other_b2):
    """Both are made; then the first goes forward and back, then the second."""
    first, second = Model(w1, b1, w2, b2), Model(other_w1, other_b1, other_w2, other_b2)
    first_loss = first(x, targ)
    go_back(first)
    found = gradients(w1=w1, w2=w2)
    second_loss = second(x + 1, targ)
    go_back(second)
    return {"the first model's loss": first_loss, "the second model's loss": second_loss, **found, **gradients(other_w1=other_w1)}


def two_models(x, targ, w1, b1, w2, b2, other_w1, other_b1, other_w2, other_b2):
    """Both go forward, then both go back."""
    first, second = Model(w1, b1, w2, b2), Model(other_w1, other_b1, other_w2, other_b2)
    x1, x2 = x.clone(), x + 1
    losses = first(x1, targ), second(x2, targ)
    go_back(first)
    go_back(second)
    found = gradients(w1=w1, b1=b1, w2=w2, x1=x1, other_w1=other_w1, other_b1=other_b1, other_w2=other_w2, x2=x2)
    return {"the first model's loss": losses[0], "the second model's loss": losses[1], **found}


def five_layers(x, targ, w1, b1, w2, b2, w3, b3):
    """The same model with another list of layers and another loss in it."""
    model = Model(w1, b1, w3, b3)
    model.layers = [Lin(w1, b1), Relu(), Lin(w2, b2), Relu(), Lin(w3, b3)]
    model.loss = Mse()
    loss = model(x, targ)
    go_back(model)
    return {
        "the loss with five layers": loss,
        "len(model.layers)": len(model.layers),
        **gradients(w3=w3, b3=b3, w2=w2, b2=b2, w1=w1, b1=b1, x=x),
    }


def three_steps(x, targ, w1, b1, w2, b2, rate):
    """Three steps of learning; the losses on the way."""
    model = Model(w1, b1, w2, b2)
    losses = []
    for _ in range(3):
        losses.append(model(x, targ))
        go_back(model)
        for tensor in (w1, b1, w2, b2):
            if isinstance(g_of(tensor), torch.Tensor):
                tensor.sub_(rate * tensor.g)
    return {"the losses of three steps": losses, "w1 after three steps": w1}
