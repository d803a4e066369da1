"""only-my-own-kind

A layer that is not a Block is left out

A part is whatever can name its parameters. Layers of PyTorch's can, and they are not derived from your class. What counts is what an object can do.

help: Which question do you ask about a value, and how would somebody else's layer answer it?
look: p name
at: none
"""

from textwrap import indent

import torch


class Block:
    """Notes its parameters and the blocks inside it, as they are assigned."""

    def __init__(self):
        self._parts = {}  # name → part, in the order of assignment

    def __call__(self, *args):
        return self.forward(*args)

    def __setattr__(self, name, value):
        super().__setattr__(name, value)  # still an attribute like any other
        if name.startswith("_"):
            return
        if is_parameter(value) or isinstance(value, Block):
            self._parts[name] = value
        else:
            self._parts.pop(name, None)  # the name holds something else now

    def named_parameters(self):
        seen = set()
        for name, part in self._parts.items():
            for path, p in below(name, part):
                if id(p) not in seen:  # the same tensor in two places is one parameter
                    seen.add(id(p))
                    yield path, p

    def parameters(self):
        for _, p in self.named_parameters():
            yield p

    def __repr__(self):
        lines = [type(self).__name__]
        for name, part in self._parts.items():
            text = list(part.shape) if is_parameter(part) else part
            lines.append(indent(f"{name}: {text}", "  "))
        return "\n".join(lines)


def is_parameter(value):
    """A leaf that asks for its gradient: something to train."""
    return isinstance(value, torch.Tensor) and value.is_leaf and value.requires_grad


def below(name, part):
    """(path, parameter) of one part, under its name."""
    if is_parameter(part):
        yield name, part
    else:
        for path, p in part.named_parameters():
            yield f"{name}.{path}", p
