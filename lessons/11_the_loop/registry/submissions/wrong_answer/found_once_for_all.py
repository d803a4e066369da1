"""found-once-for-all

Parameters that come later are never found

The first answer is right, and it is given again for ever. A layer that is added after somebody has asked, or a parameter that a part gets later, is not in it.

help: What does `named_parameters` do in its second call that it has not done in its first?
look: p sorted(vars(self))
at: none
"""

from textwrap import indent

import torch


class Block:
    """Notes its parameters and the blocks inside it, as they are assigned."""

    def __init__(self):
        self._parts = {}
        self._found = None

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
        if self._found is None:
            seen, found = set(), []
            for name, part in self._parts.items():
                for path, p in below(name, part):
                    if id(p) not in seen:
                        seen.add(id(p))
                        found.append((path, p))
            self._found = found
        yield from self._found

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
