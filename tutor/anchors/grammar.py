"""What an author writes for an anchor: PLACE [in FUNCTION] [when CONDITION] [3rd time]."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tutor.anchors.conditions import check_condition

GRAMMAR = re.compile(
    r"""
    \s* (?P<place> entry | return | innermost\s+loop | multiplies
        | assign\s+ \$(?P<role>\d+) (?P<path>(?:\.[A-Za-z_]\w*)+) )
    (?:\s+in\s+ (?P<function>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?) )?
    (?:\s+when\s+ (?P<condition>.+?) )?
    (?:,?\s+ (?P<count>\d+)(?:st|nd|rd|th) \s+time)? \s*
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Anchor:
    """A place by meaning. kind: "entry", "return", "innermost loop", "multiplies", "assign".

    function: "" is the entry point. role, path: of "assign $2.g" the 2 and ("g",). condition: in
    roles (conditions.py). count: of "3rd time" the 3, else 0.
    """

    kind: str
    function: str = ""
    role: int = 0
    path: tuple[str, ...] = ()
    condition: str = ""
    count: int = 0


def parse_anchor(text: str) -> Anchor:
    """Read an anchor. Raises ValueError if the text is not one."""
    match = GRAMMAR.fullmatch(text)
    if match is None:
        raise ValueError(
            f"{text!r} is not an anchor: entry, return, innermost loop, multiplies or"
            " assign $0.name, and perhaps `in FUNCTION`"
        )
    condition = match["condition"] or ""
    check_condition(condition or "True")
    is_assignment = match["role"] is not None
    return Anchor(
        kind="assign" if is_assignment else " ".join(match["place"].split()),
        function=match["function"] or "",
        role=int(match["role"]) if is_assignment else 0,
        path=tuple(match["path"].split(".")[1:]) if is_assignment else (),
        condition=condition,
        count=int(match["count"] or 0),
    )
