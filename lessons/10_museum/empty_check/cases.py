"""Gradients made by hand, right ones and spoilt ones."""

import torch


def cases(gen):
    """Named inputs, simplest first; every tensor but targ carries its .g."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def network(n, m, nh, spoil=None, far=0.0, **options):
        x, w1, b1 = rand(n, m, **options), rand(m, nh, **options), rand(nh, **options)
        w2, b2 = rand(nh, 1, **options), rand(1, **options)
        b1 = b1.abs() + 0.5  # so that no unit is dead for all rows
        l1 = x @ w1 + b1
        l2 = l1.clamp(min=0)
        off = l2 @ w2 + b2 - rand(n, 1, **options) if not far else torch.full((n, 1), far, dtype=x.dtype) * (1 + rand(n, 1).abs())
        targ = (l2 @ w2 + b2 - off)[:, 0]
        out_g = 2 * off / n
        l1_g = out_g @ w2.T * (l1 > 0)
        w1.g, b1.g, x.g = x.T @ l1_g, l1_g.sum(0), l1_g @ w1.T
        w2.g, b2.g = l2.T @ out_g, out_g.sum(0)
        inputs = {"x": x, "targ": targ, "w1": w1, "b1": b1, "w2": w2, "b2": b2}
        if spoil:
            spoil(inputs)
        return inputs

    def times(name, factor):
        def spoil(inputs):
            inputs[name].g = inputs[name].g * factor

        return spoil

    def all_times(factor):
        def spoil(inputs):
            for name in ("w1", "b1", "w2", "b2", "x"):
                inputs[name].g = inputs[name].g * factor

        return spoil

    x, targ = torch.tensor([[2.0]]), torch.tensor([1.0])
    w1, b1, w2, b2 = torch.tensor([[1.0]]), torch.tensor([1.0]), torch.tensor([[2.0]]), torch.tensor([-3.0])
    x.g, w1.g, b1.g = torch.tensor([[8.0]]), torch.tensor([[16.0]]), torch.tensor([80.0])
    w2.g, b2.g = torch.tensor([[12.0]]), torch.tensor([4.0])
    yield "by hand", {"x": x, "targ": targ, "w1": w1, "b1": b1, "w2": w2, "b2": b2}
    fit = {name: item.clone() for name, item in {"x": x, "targ": targ, "w1": w1, "b1": b1, "w2": w2, "b2": b2}.items()}
    fit["targ"] = torch.tensor([3.0])
    for name in ("x", "w1", "b1", "w2", "b2"):
        fit[name].g = torch.zeros_like(fit[name])
    yield "a perfect fit, all right", fit
    yield "all right", network(6, 4, 3)
    yield "w1.g twice as large", network(6, 4, 3, times("w1", 2))
    yield "b2.g with the sign turned", network(6, 4, 3, times("b2", -1))
    yield "x.g all zero", network(6, 4, 3, times("x", 0))
    yield "w2.g and b1.g a tenth", network(6, 4, 3, lambda inputs: (times("w2", 0.1)(inputs), times("b1", 0.1)(inputs)))
    yield "all n times too large", network(5, 4, 3, all_times(5))
    yield "small gradients, one doubled", network(5, 4, 3, times("w2", 2), far=1e-3)
    yield "large gradients, all right", network(5, 4, 3, far=1e4)
    yield "one row", network(1, 4, 3, times("b1", 3))
    yield "float64", network(5, 4, 3, times("w1", 1.001), dtype=torch.float64)
    yield "a generous limit", {**network(5, 4, 3, times("w1", 1.2)), "rtol": 0.5}

    def one_entry(inputs):
        inputs["w1"].g[2, 1] += 5e-4 * inputs["w1"].g.abs().max()

    yield "a single wrong entry in w1.g", network(6, 4, 3, one_entry)

    def no_number(inputs):
        inputs["b1"].g[1] = torch.nan

    yield "a nan in b1.g", network(5, 4, 3, no_number)


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, m, nh = size(), size(), size()
        x, w1, b1, w2, b2 = rand(n, m), rand(m, nh), rand(nh).abs() + 0.5, rand(nh, 1), rand(1)
        hidden = (x @ w1 + b1).clamp(min=0)
        off = 1 + rand(n, 1).abs()
        out_g = 2 * off / n
        hidden_g = out_g @ w2.T * (hidden > 0)
        w1.g, b1.g, x.g = x.T @ hidden_g, hidden_g.sum(0), hidden_g @ w1.T
        w2.g, b2.g = hidden.T @ out_g, out_g.sum(0)
        if number:
            w2.g = w2.g + number
        inputs = {"x": x, "targ": (hidden @ w2 + b2 - off)[:, 0]}
        yield f"sizes {number}", {**inputs, "w1": w1, "b1": b1, "w2": w2, "b2": b2}
