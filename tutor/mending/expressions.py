"""Small changes within the expressions of one statement: what it reads, computes, passes on."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.mending.edit import Edit, Text
from tutor.mending.einsum import other_equations
from tutor.mending.names import path_of

OPERATORS: dict[type[ast.operator], tuple[str, ...]] = {
    ast.Add: ("-", "*", "@"), ast.Sub: ("+",), ast.Mult: ("/", "@", "+", "**"), ast.Div: ("*", "//"), ast.MatMult: ("*",),
    ast.FloorDiv: ("/",), ast.Pow: ("*",), ast.Mod: ("//",), ast.BitAnd: ("|",), ast.BitOr: ("&",),
}  # fmt: skip
COMPARED = (">", ">=", "<", "<=", "==", "!=")
ALIKE: tuple[tuple[str, ...], ...] = (
    ("sum", "mean", "max", "min", "amax", "amin", "prod", "std", "var"), ("argmax", "argmin", "max"), ("exp", "log", "sqrt", "square"),
    ("log", "log1p", "log2", "log10"), ("exp", "expm1"), ("clamp_min", "clamp_max"), ("clamp_min_", "clamp_max_"), ("add_", "sub_", "mul_"),
    ("mul_", "div_"), ("softmax", "log_softmax"), ("unsqueeze", "squeeze"), ("rand", "randn"), ("zeros", "ones", "empty"),
    ("zeros_like", "ones_like"), ("numel", "dim"), ("gt", "ge", "lt", "le"), ("append", "extend"), ("forward", "backward"), ("cat", "stack"),
    ("view", "reshape"), ("repeat", "expand"), ("tril", "triu"), ("maximum", "minimum"), ("add", "sub"), ("mul", "div"), ("no_grad", "enable_grad"),
)  # fmt: skip
IN_PLACE = ("add_", "sub_", "mul_", "div_", "exp_", "log_", "neg_", "clamp_min_", "clamp_", "relu_", "pow_", "sqrt_", "square_")
REDUCING = ("sum", "mean", "max", "min", "amax", "amin", "std", "var", "argmax", "argmin", "softmax", "log_softmax", "logsumexp", "prod", "cumsum")
FORMS = (
    "({e}).T", "-({e})", "({e})[:, None]", "({e})[:, 0]", "({e})[None]", "({e})[0]", "({e}).squeeze(-1)", "({e}).sum()", "({e}).sum(0)",
    "({e}).sum(1)", "({e}).sum(0, keepdim=True)", "({e}).sum(1, keepdim=True)", "({e}).mean()", "({e}).mean(0)", "({e}).exp()", "({e}).log()",
    "({e}).clone()", "({e}).detach()", "({e}).float()", "({e}).values", "({e}) + 1", "({e}) - 1", "2 * ({e})", "({e}) / 2", "({e}) ** 2",
    "({e}) ** 0.5", "1 / ({e})", "1 - ({e})", "({e}) / len({e})", "({e}) * len({e})", "({e}) / ({e}).numel()", "({e}) > 0", "({e}).g",
    "({e}) - ({e}).max(-1, keepdim=True).values", "({e}) / ({e}).sum(-1, keepdim=True)", "reversed({e})", "({e})[::-1]", "({e}).clamp_min(0.)",
    "not ({e})", "abs({e})",
)  # fmt: skip
NO_VALUES = frozenset(("self", "torch", "math", "F", "np", "nn", "torch.nn.functional"))
PLAIN = (ast.Name, ast.Attribute, ast.Constant, ast.Call, ast.Subscript)
MANY = 30  # other names that are tried in one place


@dataclass(frozen=True)
class Scope:
    """What a statement may read instead: dotted names of its function, functions of the program by name (with how many arguments)."""

    paths: tuple[str, ...]
    functions: tuple[tuple[str, int], ...] = ()
    methods: tuple[str, ...] = ()
    lengths: tuple[str, ...] = ()  # "len(x)", "x.shape[1]", ...


class Expressions:
    """The changes of one statement's own expressions, those of the statements inside it left out."""

    def __init__(self, text: Text, statement: ast.stmt, scope: Scope, line: int) -> None:
        self.text = text
        self.scope = scope
        self.statement = statement
        self.line = line

    def edits(self) -> Iterator[Edit]:
        """All of them; some do not compile, most change nothing or make things worse."""
        for root in own_expressions(self.statement):
            for node, parents in _nodes(root):
                yield from self._replacing(node, parents)
                if _is_value(node, parents):
                    yield from self._wrapping(node, outer=not parents or isinstance(parents[-1], ast.Call))

    def _to(self, node: ast.expr | ast.keyword, new: str, kind: str, cost: float = 1.0) -> Edit:
        start, end = self.text.span(node)
        return Edit(start, end, new, self.line, kind, cost)

    def _replacing(self, node: ast.expr, parents: Sequence[ast.AST]) -> Iterator[Edit]:
        if isinstance(node, ast.BinOp):
            yield from self._of_operation(node)
        elif isinstance(node, ast.UnaryOp):
            yield self._to(node, f"({self.text.of(node.operand)})", "sign" if isinstance(node.op, ast.USub) else "condition")
        elif isinstance(node, ast.Compare) and len(node.ops) == 1:
            left, right = self.text.of(node.left), self.text.of(node.comparators[0])
            yield from (self._to(node, f"({left} {sign} {right})", "comparison") for sign in COMPARED)
        elif isinstance(node, ast.BoolOp):
            word = " or " if isinstance(node.op, ast.And) else " and "
            yield self._to(node, f"({word.join(self.text.of(item) for item in node.values)})", "condition")
        elif isinstance(node, ast.Constant):
            yield from self._of_constant(node)
        elif isinstance(node, ast.Call):
            yield from self._of_call(node)
        elif isinstance(node, ast.Subscript):
            yield from self._of_subscript(node)
        elif isinstance(node, ast.Tuple | ast.List) and 1 < len(node.elts) < 5:
            yield from self._exchanged(node.elts)
        elif isinstance(node, ast.IfExp):
            yield self._to(node, f"({self.text.of(node.orelse)} if {self.text.of(node.test)} else {self.text.of(node.body)})", "condition")
        if isinstance(node, ast.Name | ast.Attribute) and path_of(node):
            yield from self._of_path(node, parents)
        elif isinstance(node, ast.Attribute) and node.attr in ("T", "mT", "values", "indices", "data"):
            yield self._to(node, self.text.of(node.value), "transposed" if "T" in node.attr else "dropped")

    def _of_operation(self, node: ast.BinOp) -> Iterator[Edit]:
        left, right = self.text.of(node.left), self.text.of(node.right)
        for sign in OPERATORS.get(type(node.op), ()):
            yield self._to(node, f"(({left}) {sign} ({right}))", "operation")
        if not isinstance(node.op, ast.Add | ast.Mult):
            sign = {ast.Sub: "-", ast.Div: "/", ast.MatMult: "@", ast.FloorDiv: "//", ast.Pow: "**", ast.Mod: "%"}.get(type(node.op), "-")
            yield self._to(node, f"(({right}) {sign} ({left}))", "sign" if sign == "-" else "exchanged")
        if isinstance(node.op, ast.FloorDiv):
            yield self._to(node, f"(-(-({left}) // ({right})))", "rounding", 1.2)
        if isinstance(node.op, ast.MatMult):
            yield self._to(node, f"(({right}).T @ ({left}).T)", "transposed", 1.5)
            yield self._to(node, f"(({right}).T @ ({left}))", "transposed", 1.5)
            yield self._to(node, f"(({right}) @ ({left}).T)", "transposed", 1.5)
        yield self._to(node, f"({left})", "too much", 1.1)
        yield self._to(node, f"({right})", "too much", 1.1)
        yield from self._regrouped(node)

    def _regrouped(self, node: ast.BinOp) -> Iterator[Edit]:
        """`a - b / c` as `(a - b) / c`, and back."""
        inner, signs = node.right, {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.MatMult: "@"}
        if isinstance(inner, ast.BinOp) and type(node.op) in signs and type(inner.op) in signs:
            a, b, c = (self.text.of(item) for item in (node.left, inner.left, inner.right))
            yield self._to(node, f"((({a}) {signs[type(node.op)]} ({b})) {signs[type(inner.op)]} ({c}))", "grouping")
        if isinstance(node.left, ast.BinOp) and type(node.op) in signs and type(node.left.op) in signs:
            a, b, c = (self.text.of(item) for item in (node.left.left, node.left.right, node.right))
            yield self._to(node, f"(({a}) {signs[type(node.left.op)]} (({b}) {signs[type(node.op)]} ({c})))", "grouping")

    def _of_constant(self, node: ast.Constant) -> Iterator[Edit]:
        value, others = node.value, []
        if isinstance(value, bool):
            others = [repr(not value)]
        elif value is None:
            others = ["0", "1", "-1", ":"]
        elif isinstance(value, int):
            others = [repr(item) for item in dict.fromkeys((value - 1, value + 1, 0, 1, -1, 2, -value, float(value))) if item is not value]
        elif isinstance(value, float):
            others = [repr(item) for item in dict.fromkeys((2 * value, value / 2, -value, 0.0, 1.0, value * 10, value / 10, value + 1))]
        elif isinstance(value, str) and "->" in value:
            others = [repr(item) for item in other_equations(value)]
        for other in others:
            yield self._to(node, f"({other})" if other.startswith("-") else other, "number" if not isinstance(value, str) else "letters")

    def _of_call(self, node: ast.Call) -> Iterator[Edit]:
        text, name = self.text.of, _called(node)
        plain = [item for item in node.args if not isinstance(item, ast.Starred)]
        if 1 < len(plain) < 6:
            yield from self._exchanged(plain)
        for index, keyword in enumerate(node.keywords):
            if keyword.arg and keyword.arg != "strict":
                rest = [*map(text, node.args), *(text(item) for at, item in enumerate(node.keywords) if at != index)]
                yield self._to(node, f"{text(node.func)}({', '.join(rest)})", "option")
        if len(node.args) > 1:
            yield self._to(node, f"{text(node.func)}({', '.join(map(text, node.args[:-1]))})", "option", 1.3)
        if isinstance(node.func, ast.Attribute):
            owner = text(node.func.value)
            module = owner in ("torch", "math", "F", "np", "torch.nn.functional")
            for other in _alike(name):
                yield self._to(node, f"{owner}.{other}({', '.join([*map(text, node.args), *map(text, node.keywords)])})", "operation", 1.1)
            if module and len(node.args) == 1:
                yield self._to(node, f"({text(node.args[0])})", "dropped")
            elif not module:
                yield self._to(node, f"({owner})", "transposed" if name in ("t", "transpose") else "dropped")
            if name in IN_PLACE:
                yield self._to(node, f"{owner}.{name[:-1]}({', '.join(map(text, node.args))})", "in place")
            if name == "add_" or name == "sub_":
                yield self._to(node, f"{owner}.copy_({', '.join(map(text, node.args))})", "in place", 1.5)
            if name in self.scope.methods:
                for other in self.scope.methods:
                    if other != name:
                        yield self._to(node, f"{owner}.{other}({', '.join(map(text, node.args))})", "function", 1.2)
        elif isinstance(node.func, ast.Name):
            count = len(node.args)
            for other, takes in self.scope.functions:
                if other != name and takes == count and dict(self.scope.functions).get(name) is not None:
                    yield self._to(node.func, other, "function")
            if count == 1:
                yield self._to(node, f"({text(node.args[0])})", "dropped")
            if name == "range":
                yield from self._of_range(node)
        if name in REDUCING:
            yield from self._of_axes(node, name)

    def _of_range(self, node: ast.Call) -> Iterator[Edit]:
        """Other ends; from the end; as many as something else has."""
        args = [self.text.of(item) for item in node.args]
        for index, item in enumerate(args):
            for other in (f"{item} - 1", f"{item} + 1", *self.scope.lengths):
                near = other.startswith(item)
                yield self._to(node, f"range({', '.join([*args[:index], other, *args[index + 1 :]])})", "range", 1.25 if near else 1.4)
        if len(args) == 1:
            yield self._to(node, f"range(1, {args[0]})", "range", 1.25)
        if len(args) > 1:
            yield self._to(node, f"range({args[1]})", "range", 1.25)
        if len(args) == 2:
            yield self._to(node, f"range({args[0]}, {args[1]}, {args[0]} or 1)", "range", 1.5)
            yield from (self._to(node, f"range({args[0]}, {args[1]}, {path})", "range", 1.5) for path in self.scope.paths[:MANY])

    def _of_axes(self, node: ast.Call, name: str) -> Iterator[Edit]:
        """Every other axis, kept or not."""
        on_module = isinstance(node.func, ast.Attribute) and self.text.of(node.func.value) in ("torch", "F", "torch.nn.functional")
        start = [self.text.of(node.args[0])] if on_module and node.args else []
        rest = [] if name in ("softmax", "log_softmax", "cumsum") else ["keepdim=True"]
        for axis in ("0", "1", "-1"):
            for extra in [[], rest] if rest else [[]]:
                yield self._to(node, f"{self.text.of(node.func)}({', '.join([*start, axis, *extra])})", "axis")
                if name in ("max", "min"):
                    yield self._to(node, f"{self.text.of(node.func)}({', '.join([*start, axis, *extra])}).values", "axis")
        yield self._to(node, f"{self.text.of(node.func)}({', '.join(start)})", "axis")

    def _of_subscript(self, node: ast.Subscript) -> Iterator[Edit]:
        base, text = self.text.of(node.value), self.text.of
        if isinstance(node.ctx, ast.Load):
            yield self._to(node, base, "index")
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if len(parts) == 2:
            yield self._to(node, f"{base}[{text(parts[1])}, {text(parts[0])}]", "index")
            yield self._to(node, f"{base}[{text(parts[0])}]", "index", 1.2)
            yield self._to(node, f"{base}[{text(parts[1])}]", "index", 1.2)
            if isinstance(parts[0], ast.Slice):
                yield from (self._to(parts[0], f"{form}", "index", 1.2) for form in (f"range(len({base}))",))
        for index, part in enumerate(parts):
            if isinstance(part, ast.Slice):
                for new in _other_slices(part, self.text, self.scope):
                    row = [*map(text, parts[:index]), new, *map(text, parts[index + 1 :])]
                    yield self._to(node, f"{base}[{', '.join(row)}]", "index", 1.1)

    def _exchanged(self, items: Sequence[ast.expr]) -> Iterator[Edit]:
        """Any two of them exchanged."""
        for first in range(len(items)):
            for second in range(first + 1, len(items)):
                a, b = self.text.of(items[first]), self.text.of(items[second])
                start, end = self.text.span(items[first])[0], self.text.span(items[second])[1]
                between = self.text.data[self.text.span(items[first])[1] : self.text.span(items[second])[0]].decode()
                if a != b:
                    yield Edit(start, end, f"{b}{between}{a}", self.line, "exchanged", 1.0)

    def _of_path(self, node: ast.Name | ast.Attribute, parents: Sequence[ast.AST]) -> Iterator[Edit]:
        """Another name, or another attribute."""
        here = path_of(node)
        parent = parents[-1] if parents else None
        if (isinstance(parent, ast.Call) and parent.func is node) or here in ("torch", "self", "F") or here.endswith((".T", ".shape")):
            return
        stored = isinstance(node.ctx, ast.Store)
        for path in self.scope.paths[:MANY]:
            if path != here and not (stored and path == "self"):
                near = path.rpartition(".")[0] == here or here.rpartition(".")[0] == path or path.rpartition(".")[2] == here.rpartition(".")[2]
                yield self._to(node, path, "name", 1.0 if near else 1.1)

    def _wrapping(self, node: ast.expr, *, outer: bool) -> Iterator[Edit]:
        """Something done to it that is missing."""
        here = self.text.of(node)
        for form in FORMS:
            yield self._to(node, f"({form.format(e=here)})", "transposed" if form == "({e}).T" else "sign" if form == "-({e})" else "missing", 2.0)
        if outer:
            for size in self.scope.lengths:
                yield self._to(node, f"(({here}) / {size})", "scale", 2.0)
                yield self._to(node, f"(({here}) * {size})", "scale", 2.0)
            for path in self.scope.paths[:MANY]:
                for sign in "+-*@/":
                    yield self._to(node, f"(({here}) {sign} {path})", "missing", 2.5)


def own_expressions(statement: ast.stmt) -> Iterator[ast.expr]:
    """The expressions of a statement itself: of a loop what it goes over, of an if its test."""
    if isinstance(statement, ast.FunctionDef):
        yield from (item for item in [*statement.args.defaults, *statement.args.kw_defaults] if item is not None)
        return
    if isinstance(statement, ast.ClassDef | ast.Import | ast.ImportFrom | ast.Global | ast.Nonlocal):
        return
    for name, field in ast.iter_fields(statement):
        if name in ("body", "orelse", "finalbody", "handlers", "annotation"):
            continue
        for item in field if isinstance(field, list) else [field]:
            if isinstance(item, ast.expr):
                yield item
            elif isinstance(item, ast.withitem):
                yield item.context_expr


def _nodes(root: ast.expr) -> Iterator[tuple[ast.expr, list[ast.AST]]]:
    """Every expression inside, with those around it, the innermost last."""
    stack: list[tuple[ast.AST, list[ast.AST]]] = [(root, [])]
    while stack:
        node, parents = stack.pop()
        if isinstance(node, ast.JoinedStr):
            continue
        if isinstance(node, ast.expr) and not isinstance(node, ast.Slice):
            yield node, parents
        stack += [(child, [*parents, node]) for child in ast.iter_child_nodes(node)]


def _is_value(node: ast.expr, parents: Sequence[ast.AST]) -> bool:
    """Whether it is something that is computed with: no function, no target, no part of a path."""
    parent = parents[-1] if parents else None
    if not isinstance(node, (*PLAIN, ast.BinOp, ast.UnaryOp, ast.Compare)) or isinstance(getattr(node, "ctx", None), ast.Store | ast.Del):
        return False
    if isinstance(parent, ast.Attribute) and isinstance(node, ast.Name | ast.Attribute):
        around = parents[-2] if len(parents) > 1 else None
        return parent.attr in ("T", "mT") or (isinstance(around, ast.Call) and around.func is parent and path_of(node) not in NO_VALUES)
    if isinstance(node, ast.Constant):
        return False
    return not (isinstance(parent, ast.Call) and parent.func is node)


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id if isinstance(node.func, ast.Name) else ""


def _alike(name: str) -> Iterator[str]:
    yield from dict.fromkeys(other for group in ALIKE if name in group for other in group if other != name)


def _other_slices(part: ast.Slice, text: Text, scope: Scope) -> Iterator[str]:
    low, high = text.of(part.lower) if part.lower else "", text.of(part.upper) if part.upper else ""
    yield from (":", f"{low}:", f":{high}", "::-1")
    if high:
        yield from (f"{low}:{high} + 1", f"{low}:{high} - 1")
        if low:
            yield from (f"{low}:{low} + {high}", f"{low}:{high} - {low}")
    if low:
        yield from (f"{low} + 1:{high}", f"{low} - 1:{high}")
    elif not high:
        yield from ("1:", ":-1", "0", "1", "None")
