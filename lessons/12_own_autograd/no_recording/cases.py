"""What no_grad is tried on: one block first, then blocks in blocks, every kind of end, and one object in several blocks."""

import torch


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""
    yield "by hand: one block", "one_block", {"data": torch.tensor([1.0, 2.0])}
    yield "what the block gets", "what_the_block_gets", {"data": torch.randn(3, generator=gen)}
    yield "two blocks in each other", "nested", {"depth": 2}
    yield "four blocks in each other", "nested", {"depth": 4}
    yield "off before the block", "already_off", {}
    yield "turned on inside", "turned_on_inside", {}
    yield "a block that fails", "failed_block", {"data": torch.randn(3, generator=gen)}
    yield "an inner block that fails", "failed_in_the_inner_block", {}
    for how in ("return", "break", "continue"):
        yield f"left by {how}", "left_early", {"how": how}
    yield "two objects", "two_objects_crossed", {}
    yield "one object, three blocks", "one_object_again", {"times": 3}
    yield "one object, inside itself", "one_object_inside_itself", {}
    yield "one object, inside itself, turned on in between", "turned_on_between", {}
    yield "one object, on and then off", "one_object_in_both_states", {}
    yield "made in another state", "made_early", {}
    yield "a training step", "training_step", {"w": torch.randn(4, 3, generator=gen), "lr": 0.1}


def fresh(gen):
    """Depths and sizes drawn for each submission."""
    for number in range(2):
        n, depth = (int(torch.randint(1, 8, (), generator=gen)) for _ in range(2))
        yield f"depth {number}", "nested", {"depth": depth}
        yield f"step {number}", "training_step", {"w": torch.randn(n, depth, generator=gen), "lr": 0.05 * n}
