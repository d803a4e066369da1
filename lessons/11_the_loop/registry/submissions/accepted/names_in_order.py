"""Keeps only the names, in a list; collects all pairs in a dict by identity, and returns lists."""

import torch


class Block:
    def __init__(self):
        object.__setattr__(self, "names", [])

    def __call__(self, *args):
        return self.forward(*args)

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)
        if name.startswith("_"):
            return
        noted = name in self.names
        if self.is_part(value):
            if not noted:
                self.names.append(name)
        elif noted:
            self.names.remove(name)

    @staticmethod
    def is_part(value):
        if isinstance(value, torch.Tensor):
            return value.requires_grad and value.is_leaf
        return callable(getattr(value, "named_parameters", None))

    def named_parameters(self):
        found = {}
        for name in self.names:
            part = getattr(self, name)
            if isinstance(part, torch.Tensor):
                found.setdefault(part, name)  # a tensor as a key: by identity
            else:
                for path, p in part.named_parameters():
                    found.setdefault(p, name + "." + path)
        return [(path, p) for p, path in found.items()]

    def parameters(self):
        return [p for _, p in self.named_parameters()]

    def __repr__(self):
        return "\n".join(self.lines())

    def lines(self, depth=1):
        rows = [type(self).__name__]
        for name in self.names:
            part = getattr(self, name)
            if isinstance(part, Block):
                first, *rest = part.lines(depth + 1)
                rows += [f"{'  ' * depth}{name}: {first}", *rest]
            elif isinstance(part, torch.Tensor):
                rows.append(f"{'  ' * depth}{name}: {list(part.shape)}")
            else:
                rows.append(f"{'  ' * depth}{name}: {part!r}")
        return rows
