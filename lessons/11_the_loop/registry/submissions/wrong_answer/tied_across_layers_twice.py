"""tied-across-layers-twice

A tensor that two layers share is yielded twice

Where a block holds the same tensor or the same layer under two names, it comes once. Where two layers hold one weight matrix, it comes once for
each. Every part knows only what it has yielded itself; whoever puts the parts together has to look as well.

help: Who can see that the `w` of one layer is the `w` of another?
look: p [path for path, _ in self.named_parameters()]
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
            if id(part) not in seen:
                seen.add(id(part))
                yield from below(name, part)

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
