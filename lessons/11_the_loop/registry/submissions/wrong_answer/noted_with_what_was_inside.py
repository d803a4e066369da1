"""noted-with-what-was-inside

What a part gets later is not found from outside

The parameters of a part were written down when the part was assigned. What is added to it or replaced in it after that is missing, or the old one still comes. Ask the part each time `named_parameters` is called.

help: When is a part asked for its parameters: at the assignment, or when somebody wants to know?
look: p name
at: none
"""

from textwrap import indent

import torch


class Block:
    """Notes its parameters and the blocks inside it, as they are assigned."""

    def __init__(self):
        self._parts = {}  # name → part, in the order of assignment
        self._inside = {}

    def __call__(self, *args):
        return self.forward(*args)

    def __setattr__(self, name, value):
        super().__setattr__(name, value)  # still an attribute like any other
        if name.startswith("_"):
            return
        if is_parameter(value) or hasattr(value, "named_parameters"):
            self._parts[name] = value
            self._inside[name] = list(below(name, value))
        else:
            self._parts.pop(name, None)
            self._inside.pop(name, None)

    def named_parameters(self):
        seen = set()
        for pairs in self._inside.values():
            for path, p in pairs:
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
