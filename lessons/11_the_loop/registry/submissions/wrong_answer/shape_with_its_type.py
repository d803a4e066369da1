"""shape-with-its-type

The tree shows torch.Size where the numbers alone are asked for

Everything is found, and every line is in its place. A parameter shows its shape as `[3, 2]`; what is here is the way in which torch prints a shape.

help: What does `print(torch.zeros(3, 2).shape)` show, and what does `list(...)` make of it?
look: p type(self).__name__
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
        if is_parameter(value) or hasattr(value, "named_parameters"):
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
            text = part.shape if is_parameter(part) else part
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
