"""Computes with Values step by step, walks back, and reads every grad."""

from accumulate_grads import backward, zero_grad
from value_class import Value

STEPS = {
    "+": lambda a, b: a + b,
    "*": lambda a, b: a * b,
    "-": lambda a, b: a - b,
    "relu": lambda a, b: a.relu(),
    "half": lambda a, b: a * 0.5,
}


def compute(numbers, steps):
    """steps: triples of an operation and the places of its two sides, among the numbers and all steps before."""
    nodes = [Value(number) for number in numbers]
    for operation, left, right in steps:
        nodes.append(STEPS[operation](nodes[left], nodes[right]))
    return nodes


def grads(nodes, numbers):
    found = [node.grad for node in nodes]
    return {"the grads of the inputs": found[: len(numbers)], "the grads of the steps": found[len(numbers) :]}


def back(numbers, steps):
    nodes = compute(numbers, steps)
    returned = backward(nodes[-1])
    return {**grads(nodes, numbers), "what backward returned": returned}


def back_again(numbers, steps, times):
    """So many walks from the same root."""
    nodes = compute(numbers, steps)
    for _ in range(times):
        backward(nodes[-1])
    return grads(nodes, numbers)


def back_from(numbers, steps, roots):
    """One walk from each of these places, in a row."""
    nodes = compute(numbers, steps)
    for root in roots:
        backward(nodes[root])
    return grads(nodes, numbers)


def zero_and_back(numbers, steps):
    """A walk, everything to zero, and another walk."""
    nodes = compute(numbers, steps)
    backward(nodes[-1])
    zero_grad(nodes[-1])
    zeroed = [node.grad for node in nodes]
    backward(nodes[-1])
    return {
        "every grad after zero_grad": zeroed,
        "the data after zero_grad": [node.data for node in nodes],
        **grads(nodes, numbers),
    }


def zero_a_part(numbers, steps, root):
    """A walk from the end, then only the graph of an earlier node is set to zero."""
    nodes = compute(numbers, steps)
    backward(nodes[-1])
    returned = zero_grad(nodes[root])
    return {**grads(nodes, numbers), "what zero_grad returned": returned}


def long_sum(a, length):
    """a + 1 + 1 + 1 and so on."""
    a = Value(a)
    total = a
    for _ in range(length):
        total = total + 1.0
    backward(total)
    return {"a.grad": a.grad, "total.grad": total.grad}


def long_sum_to_zero(a, length):
    """The same chain; its grads are set to zero."""
    a = Value(a)
    total = a
    for _ in range(length):
        total = total + 1.0
        total.grad = 1.0
    a.grad = 1.0
    zero_grad(total)
    return {"a.grad after zero_grad": a.grad, "total.grad after zero_grad": total.grad}


def doubling(a, steps):
    """x + x, and the sum plus itself, and so on."""
    a = Value(a)
    x = a
    for _ in range(steps):
        x = x + x
    backward(x)
    return {"a.grad": a.grad}
