"""`why` on programs that make odd values: empty, without axes, complex, nan, None, lists, text."""

from __future__ import annotations

import pytest

from tests.why.corpus_files import task
from tests.why.search_corpus import by_values_alone, search
from tutor.diagnosis.first_wrong import FirstWrong

pytestmark = pytest.mark.slow

ODD = (
    "out[:0]", "out[:, :0]", "out[0, 0]", "out > 0", "out.long()", "out.to(torch.complex64)",
    "out.half()", "out * float('nan')", "out / 0", "out * 1e30 * 1e30", "out.to_sparse()",
    "torch.empty(0)", "torch.empty(3, 0)", "torch.tensor(float('inf'))", "torch.float32",
    "torch.Size([2])", "None", "True", "1j", "10 ** 400", "[10 ** 400, 2]", "float('nan')",
    "[float('nan')]", "'text'", "b'x'", "object()", "lambda: out", "(r for r in out)",
    "{'a': out}", "[]", "()", "{}", "set()", "[[1, 2], [3]]", "[out, None]", "(out,) * 50",
    "out.unbind()", "out.max(0)", "out[None, None, None, None, None]",
)  # fmt: skip
PROGRAMS = (
    ("mse_of_a_column", "e = {}\n    return e"),
    ("mse_of_a_column", "e = {}\n    return (e - targ).pow(2).mean()"),
    ("mse_of_a_column", "f = [({}) * 2, targ]\n    return f[0].sum() + targ.sum()"),
    ("mse_of_a_column", "s = 0.\n    for a in {}:\n        s += a ** 2\n    return s"),
    ("mse_gradient", "out.g = {}\n    out.g += {}"),
    ("mse_gradient", "e = {}\n    out.g = (e - targ).exp().log() / e.max()"),
    ("softmax", "y = {}\n    return (y - y.max()).exp().log() / (y.sum() - y.sum())"),
)
NAMES = {"mse_of_a_column": "mse(out, targ)", "mse_gradient": "mse_grad(out, targ)"}


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize(("name", "body"), PROGRAMS)
def test_an_odd_value_is_no_obstacle(name: str, body: str, odd: str) -> None:
    """There is an answer, whatever the program makes."""
    header = NAMES.get(name, "softmax(out)")
    source = f"import torch\ndef {header}:\n    {body.replace('{}', odd)}\n"
    found = search(task(name), source, find=by_values_alone)
    assert found is None or isinstance(found, FirstWrong)


def test_the_mean_of_nothing_is_told() -> None:
    """An empty slice is where nothing is left, and its mean is nan."""
    source = "def mse(out, targ):\n    return (out[:0] - targ).pow(2).mean()\n"
    found = search(task("mse_of_a_column"), source)
    assert found is not None and found.span is not None
    assert found.span.line == 2


def test_a_number_may_be_called_like_a_tensor_of_another_program() -> None:
    """The reference calls its result c."""
    source = (
        "import torch\n"
        "def matmul(a, b):\n"
        "    out = torch.zeros(a.shape[0], b.shape[1])\n"
        "    for i in range(a.shape[0]):\n"
        "        for j in range(b.shape[1]):\n"
        "            for c in range(b.shape[1]):\n"
        "                out[i, j] += a[i, c] * b[c, j]\n"
        "    return out\n"
    )
    found = search(task("matmul_in_loops"), source)
    assert found is not None and found.span is not None
    assert found.span.line == 6
