"""What the graph of a tensor and the frames around it say of gradients; nothing is run."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import FrameType
from typing import TYPE_CHECKING, Any

from tutor.debugger.origins.cut_words import leaf_reason
from tutor.debugger.origins.gradient_graph import GradientGraph
from tutor.debugger.origins.visible_leaves import layers_with_backward, leaves_in, visible_tensors
from tutor.debugger.show.safe_look import undisturbed
from tutor.debugger.show.stack_frames import learner_frames
from tutor.debugger.show.visible_tensors import gradient

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True)
class View:
    """What can be seen without running anything again.

    without: leaves that get no gradient. has_own: whether gradients of the learner's own are kept
    here.
    """

    graph: GradientGraph
    tensors: Mapping[str, Tensor]
    leaves: Mapping[str, Tensor]
    without: Mapping[str, str]
    has_own: bool

    @property
    def unexplained(self) -> bool:
        """Whether a run could tell more."""
        return any(not why for why in self.without.values())


def view_of(expression: str, value: Any, frame: FrameType | None, files: Collection[str]) -> View:
    """What the graph of a tensor of any shape and the frames from this one outwards say."""
    frames = list(learner_frames(frame, files)) or ([frame] if frame is not None else [])
    with undisturbed():
        tensors = visible_tensors(frames)
        leaves = leaves_in(frames, tensors)
        graph = GradientGraph(expression, value, {**leaves, **tensors})
        without = {
            name: leaf_reason(leaf.requires_grad, leaf.is_floating_point(), str(leaf.dtype))
            for name, leaf in leaves.items()
            if id(leaf) not in graph.reached
        }
        carries = any(gradient(tensor, "g") is not None for tensor in tensors.values())
        has_own = carries or (not leaves and layers_with_backward(frames))
    return View(graph, tensors, leaves, without, has_own)


def own_gradients(tensors: Mapping[str, Tensor], value: Any) -> tuple[list[str], list[str]]:
    """(names of those that carry a .g, of those that do not)."""
    present: list[str] = []
    missing: list[str] = []
    for name, tensor in tensors.items():
        if name.endswith((".g", ".grad")) or tensor is value or not tensor.is_floating_point():
            continue
        (missing if gradient(tensor, "g") is None else present).append(name)
    return present, missing
