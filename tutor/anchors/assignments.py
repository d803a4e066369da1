"""Where an attribute of a parameter is set: follows what each name holds through a function."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from tutor.anchors.bindings import bind, bindings_of, with_comprehensions
from tutor.anchors.callees import Callees, calls_in
from tutor.anchors.places import Found
from tutor.anchors.roles import OTHER, Env, Role, merge, roles_of
from tutor.anchors.scopes import DEFINITIONS, Function, parameters
from tutor.anchors.setters import set_by, targets_set

MAX_DEPTH = 4  # calls of the learner's own functions, one inside the other


@dataclass(frozen=True)
class _Wanted:
    """The attribute of one object. spelling: how that object is written, for conditions."""

    owner: Role
    attribute: str
    spelling: str = ""


def assignments(
    tree: ast.Module,
    function: Function,
    position: int,
    path: tuple[str, ...],
    owner: ast.ClassDef | None = None,
) -> list[Found]:
    """The statements that set, say, `.g` (path) of parameter 2 (position), in text order."""
    names = parameters(function)
    parameter = names[position] if position < len(names) else ""
    *inner, attribute = path
    wanted = _Wanted((position, tuple(inner)), attribute, ".".join((parameter, *inner)))
    return _Tracker(Callees(tree, function, owner), function, wanted).run(_first_env(function))


def _first_env(function: Function) -> Env:
    env = Env()
    for index, name in enumerate(parameters(function)):
        if name.startswith("*"):
            env.rest[name[1:]] = index
        else:
            env.roles[name] = frozenset([(index, ())])
    return env


class _Tracker:
    """One walk through one function."""

    def __init__(
        self, callees: Callees, function: Function, wanted: _Wanted, depth: int = 0
    ) -> None:
        self.callees = callees
        self.function = function
        self.wanted = wanted
        self.depth = depth
        self.found: list[Found] = []

    def run(self, env: Env) -> list[Found]:
        if isinstance(self.function, ast.Lambda):
            self._inspect(self.function.body, env)
        else:
            self._block(self.function.body, env)
        return self.found

    def _block(self, body: list[ast.stmt], env: Env) -> Env:
        for statement in body:
            if not isinstance(statement, DEFINITIONS):
                env = self._statement(statement, env)
        return env

    def _statement(self, statement: ast.stmt, env: Env) -> Env:
        """What the names hold after the statement."""
        self._inspect(statement, env)
        for target, value in bindings_of(statement):
            bind(target, value, env)
        if isinstance(statement, ast.If):
            # either branch may run, so both start from the same names
            branches = (statement.body, statement.orelse)
            return merge(*(self._block(branch, env.copy()) for branch in branches))
        if isinstance(statement, ast.Match):
            return merge(env, *(self._block(case.body, env.copy()) for case in statement.cases))
        if isinstance(statement, ast.For | ast.AsyncFor):
            return self._loop(statement, env)
        return self._other_blocks(statement, env)

    def _loop(self, loop: ast.For | ast.AsyncFor, env: Env) -> Env:
        inner = env.copy()
        bind(loop.target, loop.iter, inner, each=True)
        self._inspect_targets(loop, inner)  # `for w.g in grads` sets it as well
        return self._block(loop.orelse, merge(env, self._block(loop.body, inner)))

    def _other_blocks(self, statement: ast.stmt, env: Env) -> Env:
        for name in ("body", "handlers", "orelse", "finalbody"):
            for part in getattr(statement, name, ()):
                block = part.body if isinstance(part, ast.ExceptHandler) else [part]
                env = self._block(block, env)
        return env

    def _inspect(self, node: ast.stmt | ast.expr, env: Env) -> None:
        """Note the node if it sets the wanted attribute itself or through a call."""
        if self._is_noted(node):
            return
        inside = with_comprehensions(node, env)
        for owner, attribute in set_by(node):
            if self._is_wanted(owner, attribute, inside):
                self.found.append(Found(node, condition=self._condition(owner, env)))
                return
        for call in calls_in(node):
            if owner_argument := self._through(call, inside):
                condition = self._condition(owner_argument, env)
                self.found.append(Found(node, ast.unparse(call.func), condition))
                return

    def _inspect_targets(self, node: ast.stmt, env: Env) -> None:
        """Note the node if it sets the wanted attribute as a target."""
        if self._is_noted(node):
            return
        inside = with_comprehensions(node, env)
        for owner, attribute in targets_set(node):
            if self._is_wanted(owner, attribute, inside):
                self.found.append(Found(node, condition=self._condition(owner, env)))
                return

    def _is_noted(self, node: ast.stmt | ast.expr) -> bool:
        return bool(self.found) and self.found[-1].node is node

    def _is_wanted(self, owner: ast.expr, attribute: str, env: Env) -> bool:
        return attribute == self.wanted.attribute and self.wanted.owner in roles_of(owner, env)

    def _condition(self, owner: ast.expr, env: Env) -> str:
        """A test that the owner is the wanted object now; "" where it always is, or unknown."""
        wanted, roles = self.wanted, roles_of(owner, env)
        if wanted.owner not in roles or roles <= {wanted.owner, OTHER}:
            return ""
        # the spelling only helps while its first name still holds the parameter and nothing else
        named = env.roles.get(wanted.spelling.partition(".")[0], frozenset())
        is_parameter = named == {(wanted.owner[0], ())}
        return f"{ast.unparse(owner)} is {wanted.spelling}" if is_parameter else ""

    def _through(self, call: ast.Call, env: Env) -> ast.expr | None:
        """The argument whose attribute the called function sets.

        The function itself where it sees the object from outside; None where it does not set it.
        """
        callee = self.callees.of(call)
        if callee is None or self.depth >= MAX_DEPTH:
            return None
        inner, arguments = self._call_env(callee, call, env)
        wanted = _Wanted(self.wanted.owner, self.wanted.attribute)
        if not _Tracker(self.callees.inside(callee), callee, wanted, self.depth + 1).run(inner):
            return None
        passed = (item for item in arguments if self.wanted.owner in roles_of(item, env))
        return next(passed, call.func)

    def _call_env(self, callee: Function, call: ast.Call, env: Env) -> tuple[Env, list[ast.expr]]:
        """What the callee's parameters hold, and the arguments that were passed."""
        nested = any(callee is item for item in self.callees.nested.values())
        inner = env.copy() if nested else Env()
        arguments = list(call.args)
        names = parameters(callee)
        if isinstance(call.func, ast.Attribute):
            arguments.insert(0, call.func.value)  # a method: self comes first
        for index, name in enumerate(names):
            if name.startswith("*"):
                everything = [roles_of(item, env) for item in arguments[index:]]
                inner.roles[name[1:]] = frozenset().union(*everything)
            elif index < len(arguments):
                bind(ast.Name(name, ast.Store()), arguments[index], inner, source=env)
        for keyword in call.keywords:
            if keyword.arg in names:
                bind(ast.Name(keyword.arg, ast.Store()), keyword.value, inner, source=env)
                arguments.append(keyword.value)
        return inner, arguments
