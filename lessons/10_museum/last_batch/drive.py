"""Looks at what fit returns from autograd's side: mere numbers, or tensors that it still follows."""

from last_batch import fit


def kept_by_autograd(x, labels, w, b, epochs, bs, rate):
    """Whether autograd still follows any of the four tensors."""
    found = fit(x, labels, w, b, epochs, bs, rate)
    given = found if isinstance(found, dict) else {}
    return {f"{name}.requires_grad": getattr(given.get(name), "requires_grad", None) for name in ("losses", "accuracies", "w", "b")}
