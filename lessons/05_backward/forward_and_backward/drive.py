"""Several calls in a row, as a training loop makes them."""

from forward_and_backward import forward_and_backward

NAMES = ("x", "w1", "b1", "w2", "b2")


def slopes(tensors, when):
    """The gradients that lie on the tensors now, under names that say when."""
    return {f"{name}.g after {when}": copy_of(getattr(item, "g", None)) for name, item in zip(NAMES, tensors, strict=True)}


def copy_of(gradient):
    return None if gradient is None else gradient.clone()


def same_batch_twice(x, targ, w1, b1, w2, b2):
    """Nothing may change from the first call to the second."""
    first = forward_and_backward(x, targ, w1, b1, w2, b2)
    found = {"loss of the first call": first, **slopes((x, w1, b1, w2, b2), "the first call")}
    second = forward_and_backward(x, targ, w1, b1, w2, b2)
    return {**found, "loss of the second call": second, **slopes((x, w1, b1, w2, b2), "the second call")}


def another_batch(x, targ, x_next, targ_next, w1, b1, w2, b2):
    """The second call is on other rows, fewer of them, with the same weights."""
    forward_and_backward(x, targ, w1, b1, w2, b2)
    loss = forward_and_backward(x_next, targ_next, w1, b1, w2, b2)
    return {"loss on the second batch": loss, **slopes((x_next, w1, b1, w2, b2), "the second batch")}


def three_steps(x, targ, w1, b1, w2, b2, rate):
    """Walk downhill along the gradients: three steps, a loss before each and one after the last."""
    weights = [item.clone() for item in (w1, b1, w2, b2)]
    found = {}
    for step in range(1, 4):
        found[f"loss before step {step}"] = forward_and_backward(x, targ, *weights)
        for item in weights:
            item -= rate * item.g
    return {**found, "loss after step 3": forward_and_backward(x, targ, *weights)}
