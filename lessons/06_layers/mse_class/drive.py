"""Uses Mse as a network would: forward, what it keeps, and the beginning of the way back."""

from mse_class import Mse


def g_of(tensor):
    return getattr(tensor, "g", None)


def go_back(layer):
    """layer.backward(), unless nobody has written it yet: then say so, as the starter does."""
    if not hasattr(layer, "backward"):
        raise NotImplementedError(f"{type(layer).__name__}.backward is not written yet")
    layer.backward()


def lacking(layer):
    """Go back; if that fails because something is missing, say what."""
    try:
        go_back(layer)
    except AttributeError as error:
        owner = type(error.obj).__name__
        return f"the attribute {error.name} of a tensor" if owner == "Tensor" else f"an attribute of the {owner}"
    except TypeError as error:
        return "an argument" if "argument" in str(error) else "something of another type"
    return "nothing"


def loss_of(inp, targ):
    return Mse()(inp, targ)


def forward_and_back(inp, targ):
    loss = Mse()
    value = loss(inp, targ)
    go_back(loss)
    return {"inp.g": g_of(inp), "targ.g (nobody asked for it)": g_of(targ), "the loss": value}


def keep(inp, targ):
    loss = Mse()
    value = loss(inp, targ)
    return {
        "what the call returned": value,
        "loss.inp is inp": getattr(loss, "inp", None) is inp,
        "loss.targ is targ": getattr(loss, "targ", None) is targ,
        "loss.out is what the call returned": getattr(loss, "out", None) is value,
    }


def two_side_by_side(inp1, targ1, inp2, targ2):
    first, second = Mse(), Mse()
    first(inp1, targ1)
    second(inp2, targ2)
    go_back(first)
    go_back(second)
    return {"inp1.g": g_of(inp1), "inp2.g": g_of(inp2)}


def two_batches(inp1, targ1, inp2, targ2):
    """Both batches go forward, then one backward: it is about the latest."""
    loss = Mse()
    loss(inp1, targ1)
    value = loss(inp2, targ2)
    go_back(loss)
    return {
        "the latest loss": value,
        "inp1.g (the earlier batch)": g_of(inp1),
        "inp2.g (the latest batch)": g_of(inp2),
    }


def backward_twice(inp, targ):
    loss = Mse()
    loss(inp, targ)
    go_back(loss)
    go_back(loss)
    return {"inp.g after the second backward": g_of(inp)}


def what_lacks(inp, targ):
    layer = Mse()
    layer(inp, targ)
    return {"what was missing on the way back": lacking(layer)}
