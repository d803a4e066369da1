"""Sets and notes nothing: goes through the object's attributes whenever it is asked."""

import torch


class Block:
    def __init__(self):
        pass

    def __call__(self, *args):
        return self.forward(*args)

    def __setattr__(self, name, value):
        vars(self)[name] = value

    def _own_parts(self):
        for name, value in vars(self).items():
            trained = torch.is_tensor(value) and value.requires_grad and value.grad_fn is None
            if not name.startswith("_") and (trained or hasattr(value, "named_parameters")):
                yield name, value

    def named_parameters(self):
        known = []
        for name, part in self._own_parts():
            pairs = [("", part)] if torch.is_tensor(part) else part.named_parameters()
            for path, p in pairs:
                if not any(p is other for other in known):
                    known.append(p)
                    yield (f"{name}.{path}" if path else name), p

    def parameters(self):
        return (p for _, p in self.named_parameters())

    def __repr__(self):
        text = type(self).__name__
        for name, part in self._own_parts():
            inside = str(list(part.shape)) if torch.is_tensor(part) else repr(part)
            text += f"\n  {name}: " + inside.replace("\n", "\n  ")
        return text
