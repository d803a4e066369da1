"""Makes its dict in __new__, so that no __init__ has to be called first; walks down with a stack instead of recursion."""

import torch


class Block:
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls)
        vars(self)["_noted"] = {}
        return self

    def __init__(self):
        """Nothing is left to do."""

    def __call__(self, *args):
        return self.forward(*args)

    def __setattr__(self, name, value):
        vars(self)[name] = value
        if not name.startswith("_"):
            self._noted.pop(name, None) if not (is_leaf(value) or is_block(value)) else self._noted.update({name: value})

    def named_parameters(self):
        seen = set()
        stack = [("", self)]
        while stack:
            path, part = stack.pop()
            if is_leaf(part):
                if part not in seen:
                    seen.add(part)
                    yield path, part
            elif isinstance(part, Block):
                inside = [(f"{path}.{name}".lstrip("."), one) for name, one in part._noted.items()]
                stack.extend(reversed(inside))
            else:
                stack.extend(reversed([(f"{path}.{name}", p) for name, p in part.named_parameters()]))

    def parameters(self):
        yield from (p for _, p in self.named_parameters())

    def __repr__(self):
        rows = [self.__class__.__name__]
        for name, part in self._noted.items():
            head, *more = str(list(part.shape)).split("\n") if is_leaf(part) else repr(part).split("\n")
            rows.append(f"  {name}: {head}")
            rows.extend("  " + row for row in more)
        return "\n".join(rows)


def is_leaf(value):
    return isinstance(value, torch.Tensor) and value.is_leaf and value.requires_grad


def is_block(value):
    return hasattr(value, "named_parameters")
