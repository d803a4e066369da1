"""Uses Module as others would: layers of their own on top of it, the three of the exercise, and the model from before."""

import torch
from model_class import Model
from module_class import Lin, Module, Mse, Relu


class Double(Module):
    def forward(self, inp):
        return 2 * inp

    def bwd(self, out, inp):
        inp.g = 2 * out.g


class Blend(Module):
    """Three inputs."""

    def forward(self, a, b, c):
        return a * b + c

    def bwd(self, out, a, b, c):
        a.g, b.g, c.g = b * out.g, a * out.g, out.g.clone()


class Constant(Module):
    """No input at all."""

    def __init__(self, value):
        self.value = value

    def forward(self):
        return self.value * 1

    def bwd(self, out):
        self.value.g = out.g * 1


class ForwardOnly(Module):
    def forward(self, inp):
        return inp + 1


class Nothing(Module):
    pass


def hang(out, g):
    """Give an output the gradient that the next layer would have left on it."""
    if isinstance(out, torch.Tensor):
        out.g = g


def g_of(tensor):
    return getattr(tensor, "g", None)


def gradients(**tensors):
    return {f"{name}.g": g_of(tensor) for name, tensor in tensors.items()}


def double(inp):
    return Double()(inp)


def double_and_back(inp, out_g):
    layer = Double()
    hang(layer(inp), out_g)
    layer.backward()
    return gradients(inp=inp)


def keep(inp):
    layer = Double()
    out = layer(inp)
    args = getattr(layer, "args", ())
    return {
        "what the call returned": out,
        "len(layer.args)": len(args),
        "layer.args[0] is inp": len(args) > 0 and args[0] is inp,
        "layer.out is what the call returned": getattr(layer, "out", None) is out,
    }


def three_inputs(a, b, c, out_g):
    layer = Blend()
    out = layer(a, b, c)
    hang(out, out_g)
    layer.backward()
    return {"the output": out, **gradients(a=a, b=b, c=c)}


def no_input(value, out_g):
    layer = Constant(value)
    hang(layer(), out_g)
    layer.backward()
    return gradients(value=value)


def rectify_and_back(inp, out_g):
    layer = Relu()
    out = layer(inp)
    hang(out, out_g)
    layer.backward()
    return {"the output": out, **gradients(inp=inp)}


def linear_and_back(inp, w, b, out_g):
    layer = Lin(w, b)
    out = layer(inp)
    hang(out, out_g)
    layer.backward()
    return {"the output": out, **gradients(inp=inp, w=w, b=b)}


def loss_and_back(inp, targ):
    layer = Mse()
    loss = layer(inp, targ)
    layer.backward()
    return {"the loss": loss, **gradients(inp=inp), "targ.g (nobody asked for it)": g_of(targ)}


def two_side_by_side(inp1, inp2, out1_g, out2_g):
    first, second = Double(), Double()
    hang(first(inp1), out1_g)
    hang(second(inp2), out2_g)
    first.backward()
    second.backward()
    return gradients(inp1=inp1, inp2=inp2)


def two_batches(inp1, inp2, out1_g, out2_g):
    layer = Blend()
    out1 = layer(inp1, inp1 + 1, inp1 + 2)
    hang(out1, out1_g)
    hang(layer(inp2, inp2 + 1, inp2 + 2), out2_g)
    layer.backward()
    return {"inp1.g (the earlier batch)": g_of(inp1), "inp2.g (the latest batch)": g_of(inp2)}


def who_has_what(inp):
    """Only the base class has __call__ and backward; each layer brings its own forward and bwd."""
    found = {}
    for kind in (Relu, Lin, Mse):
        own = vars(kind)
        found[f"{kind.__name__} is a Module"] = issubclass(kind, Module)
        found[f"{kind.__name__} has a __call__ of its own"] = "__call__" in own
        found[f"{kind.__name__} has a backward of its own"] = "backward" in own
    return {"Double of it": Double()(inp), **found}


def forward_missing(*inputs):
    return Nothing()(*inputs)


def forward_only(inp):
    return ForwardOnly()(inp)


def bwd_missing(inp, out_g):
    layer = ForwardOnly()
    hang(layer(inp), out_g)
    layer.backward()


def relu_too_early():
    Relu().backward()


def lin_too_early(w, b):
    Lin(w, b).backward()


def your_model(x, targ, w1, b1, w2, b2):
    """The Model of the exercise before, with these layers in it."""
    model = Model(w1, b1, w2, b2)
    model.layers = [Lin(w1, b1), Relu(), Lin(w2, b2)]
    model.loss = Mse()
    loss = model(x, targ)
    model.backward()
    return {"the loss": loss, **gradients(w2=w2, b2=b2, w1=w1, b1=b1, x=x)}
