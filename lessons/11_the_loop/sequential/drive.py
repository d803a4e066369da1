"""Puts layers in a row, runs them, and looks at which parameters are found."""

import torch
from registry import Block
from sequential import Sequential


def leaf(values):
    return values.detach().clone().requires_grad_()


class Affine(Block):
    """x @ w + b."""

    def __init__(self, w, b):
        super().__init__()
        self.w, self.b = leaf(w), leaf(b)

    def forward(self, x):
        return x @ self.w + self.b


class Wrapped(Block):
    """A network that has a Sequential in it."""

    def __init__(self, *layers):
        super().__init__()
        self.body = Sequential(*layers)

    def forward(self, x):
        return self.body(x)


def double(x):
    return 2 * x


def add_one(x):
    return x + 1


FUNCTIONS = {"double": double, "add one": add_one, "square": lambda x: x * x, "negative": lambda x: -x}


def names(model):
    return [path for path, _ in model.named_parameters()]


def in_turn(x, steps):
    """Plain functions, one after the other."""
    out = Sequential(*(FUNCTIONS[step] for step in steps))(x)
    return {"the output": "a function" if callable(out) else out}


def who_is_called(x, count):
    """Layers that note when they are called, and with what."""
    calls = []

    def layer(number):
        def run(value):
            calls.append(number)
            return value + 10**number

        return run

    out = Sequential(*(layer(number) for number in range(count)))(x)
    return {"the layers in the order of their calls": calls, "the output": out}


def no_layers(x):
    model = Sequential()
    return {"whether the output is x itself": model(x) is x, "the names": names(model)}


def network(x, w1, b1, w2, b2):
    first, last = Affine(w1, b1), Affine(w2, b2)
    model = Sequential(first, torch.relu, last)
    own = [first.w, first.b, last.w, last.b]
    found = list(model.parameters())
    return {
        "the output": model(x),
        "the names": names(model),
        "whether the parameters are the layers' own": len(found) == 4 and all(p is q for p, q in zip(found, own)),
    }


def slopes(x, w1, b1, w2, b2):
    layers = Affine(w1, b1), Affine(w2, b2)
    out = Sequential(layers[0], torch.relu, layers[1])(x)
    if out.requires_grad:
        out.pow(2).sum().backward()
    return {"the gradients": [p.grad for layer in layers for p in (layer.w, layer.b)]}


def used_twice(x, w, b):
    layer = Affine(w, b)
    model = Sequential(layer, torch.relu, layer)
    return {"the output": model(x), "the names": names(model)}


def in_each_other(x, w1, b1, w2, b2):
    model = Sequential(Sequential(Affine(w1, b1), torch.relu), Affine(w2, b2))
    return {"the output": model(x), "the names": names(model)}


def inside_a_block(x, w1, b1, w2, b2):
    model = Wrapped(Affine(w1, b1), torch.relu, Affine(w2, b2))
    return {"the output": model(x), "the names": names(model)}


def many(x, w, b, count):
    """So many layers of one size, each with other numbers; their order matters."""
    model = Sequential(*(Affine(w + number, b * number) for number in range(count)))
    return {"the output": model(x), "the names": names(model)}


def replaced(x, w1, b1, w2, b2, w, b):
    """The last layer gives way to another one."""
    model = Sequential(Affine(w1, b1), torch.relu, Affine(w2, b2))
    before = model(x)
    setattr(model, "2", Affine(w, b))
    return {
        "the output before": before,
        "the output after the exchange": model(x),
        "the names": names(model),
        "the parameters": [p.detach() for p in model.parameters()],
    }


def function_replaced(x, w1, b1, w2, b2):
    """A rectifier gives way to another function."""
    model = Sequential(Affine(w1, b1), torch.relu, Affine(w2, b2))
    setattr(model, "1", torch.tanh)
    return {"the output after the exchange": model(x), "the names": names(model)}


def two_models(x, w1, b1, w2, b2):
    small, large = Sequential(Affine(w1, b1)), Sequential(Affine(w1, b1), torch.relu, Affine(w2, b2))
    return {"the small one's output": small(x), "the large one's output": large(x), "the small one's names": names(small)}


def tree(w1, b1, w2, b2):
    return {"what repr shows": repr(Sequential(Affine(w1, b1), torch.relu, Sequential(Affine(w2, b2))))}


def train(x, y, w1, b1, w2, b2, lr, steps):
    model = Sequential(Affine(w1, b1), torch.relu, Affine(w2, b2))
    losses = []
    for _ in range(steps):
        scores = model(x)
        loss = -scores.log_softmax(1)[torch.arange(len(y)), y].mean()
        if loss.requires_grad:
            loss.backward()
        losses.append(loss.item())
        with torch.no_grad():
            for p in model.parameters():
                if p.grad is not None:
                    p -= lr * p.grad
                    p.grad = None
    return {"the losses": losses, "the parameters": [p.detach() for p in model.parameters()]}
