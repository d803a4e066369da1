"""only-the-last-of-a-name

Of parameters with the same name only the last one is left

Two layers have a `w`, and one of them is missing: what the layers hold is put into one dict under its bare name, and a key that comes again replaces what was
there. The name of the part belongs in front.

help: Which keys has the dict, for a network of two layers?
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
        found, seen = {}, set()
        for name, part in self._parts.items():
            found.update([(name, part)] if is_parameter(part) else part.named_parameters())
        for name, p in found.items():
            if id(p) not in seen:
                seen.add(id(p))
                yield name, p

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
