"""Lists of one number for each batch, weighted in the end; autograd is switched off and on by hand."""

import torch


def evaluate(model, loss_func, loader):
    flags = [part.training for part in model.modules()]
    recording = torch.is_grad_enabled()
    sizes, losses, shares = [], [], []
    torch.set_grad_enabled(False)
    model.eval()
    try:
        for xb, yb in loader:
            out = model(xb)
            sizes.append(yb.shape[0])
            losses.append(float(loss_func(out, yb)))
            shares.append(float((out.argmax(-1) == yb).double().mean()))
    finally:
        torch.set_grad_enabled(recording)
        for part, flag in zip(model.modules(), flags):
            part.train(flag) if not list(part.children()) else setattr(part, "training", flag)
    total = sum(sizes)
    loss = sum(size * value for size, value in zip(sizes, losses)) / total
    return loss, sum(size * value for size, value in zip(sizes, shares)) / total
