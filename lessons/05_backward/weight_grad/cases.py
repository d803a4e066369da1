"""What both functions are tried on: values first, then how they came about."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first, once for each function."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def layer(n, i, o, **options):
        return {"inp": rand(n, i, **options), "g": rand(n, o, **options)}

    pictures, _ = digits.load()
    values = {
        "by hand": {
            "inp": torch.tensor([[1.0, 2.0, 3.0], [0.0, 1.0, -1.0]]),
            "g": torch.tensor([[1.0, 0.0], [2.0, -1.0]]),
        },
        "three sizes": layer(5, 4, 3),
        "one output": layer(5, 4, 1),
        "one row": layer(1, 4, 3),
        "all sizes equal": layer(3, 3, 3),
        "as many rows as inputs": layer(4, 4, 2),
        "no rows": layer(0, 4, 3),
        "float64": layer(5, 2, 3, dtype=torch.float64),
        "transposed views": {"inp": rand(4, 5).T, "g": rand(3, 5).T},
    }
    many = {"inp": pictures[:64], "g": rand(64, 20)}
    for name, inputs in values.items():
        yield f"letters: {name}", "weight_grad_einsum", inputs
    yield "letters: digits, watched", "letters_watched", many
    for name, inputs in values.items():
        yield f"product: {name}", "weight_grad_matmul", inputs
    yield "product: digits, watched", "product_watched", many


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for entry in ("weight_grad_einsum", "weight_grad_matmul"):
        for number in range(2):
            n = size()
            yield f"{entry} {number}", entry, {"inp": rand(n, size()), "g": rand(n, size())}
