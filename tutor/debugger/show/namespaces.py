"""The names of a learner's program, with the objects that they are bound to."""

from __future__ import annotations

from collections.abc import Mapping

# read only: what a line can name, where nothing is assigned
Names = Mapping[str, object]
# changed by what runs in it: the globals of a program, or a copy of them
Namespace = dict[str, object]
