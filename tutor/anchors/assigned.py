"""Where an attribute of a parameter is set: follows who is who through a function, statement by
statement.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass

from tutor.anchors.callees import Callees
from tutor.anchors.roles import OTHER, Env, Role, bind, merge, roles_of
from tutor.anchors.scopes import DEFINITIONS, Function, own_expressions, parameters
from tutor.anchors.setters import calls_in, set_by, targets_set

MAX_DEPTH = 4


@dataclass(frozen=True)
class Found:
    """A statement that sets the attribute. via: the learner's function it calls for that.

    condition: a test for the round in which it does so, if one line sets it for several objects in
    turn.
    """

    node: ast.stmt | ast.expr
    via: str = ""
    condition: str = ""


def settings(
    tree: ast.Module,
    function: Function,
    position: int,
    path: tuple[str, ...],
    owner: ast.ClassDef | None = None,
) -> list[Found]:
    """The statements that set, say, `.g` (path) of parameter 2 (position), in the order of the
    text.
    """
    names = parameters(function)
    wanted = (position, path[:-1])
    parameter = names[position] if position < len(names) else ""
    tracker = _Tracker(
        Callees(tree, function, owner),
        function,
        wanted,
        path[-1],
        ".".join((parameter, *path[:-1])),
        0,
    )
    return tracker.run(_first_env(function))


def _first_env(function: Function) -> Env:
    env = Env()
    for index, name in enumerate(parameters(function)):
        if name.startswith("*"):
            env.rest[name[1:]] = index
        else:
            env.roles[name] = frozenset([(index, ())])
    return env


class _Tracker:
    """One walk through one function. spelling: how the wanted object is written there, for
    conditions.
    """

    def __init__(
        self,
        callees: Callees,
        function: Function,
        wanted: Role,
        attribute: str,
        spelling: str,
        depth: int,
    ) -> None:
        self.callees = callees
        self.function = function
        self.wanted = wanted
        self.attribute = attribute
        self.spelling = spelling
        self.depth = depth
        self.found: list[Found] = []

    def run(self, env: Env) -> list[Found]:
        if isinstance(self.function, ast.Lambda):
            self._look(self.function.body, env)
        else:
            self._block(self.function.body, env)
        return self.found

    def _block(self, body: list[ast.stmt], env: Env) -> Env:
        for statement in body:
            if not isinstance(statement, DEFINITIONS):
                env = self._statement(statement, env)
        return env

    def _statement(self, statement: ast.stmt, env: Env) -> Env:
        self._look(statement, env)
        for target, value in _bindings(statement):
            bind(target, value, env)
        if isinstance(statement, ast.If):
            return merge(
                self._block(statement.body, env.copy()), self._block(statement.orelse, env.copy())
            )
        if isinstance(statement, ast.Match):
            return merge(env, *(self._block(case.body, env.copy()) for case in statement.cases))
        if isinstance(statement, ast.For | ast.AsyncFor):
            inner = env.copy()
            bind(statement.target, statement.iter, inner, each=True)
            self._look(statement, inner, targets_only=True)
            return self._block(statement.orelse, merge(env, self._block(statement.body, inner)))
        for name in ("body", "handlers", "orelse", "finalbody"):
            for part in getattr(statement, name, ()):
                block = part.body if isinstance(part, ast.ExceptHandler) else [part]
                env = self._block(block, env)
        return env

    def _look(self, node: ast.stmt | ast.expr, env: Env, targets_only: bool = False) -> None:
        """Note the node if it sets the wanted attribute itself or through a call."""
        if self.found and self.found[-1].node is node:
            return
        inside = _with_comprehensions(node, env)
        for owner, attribute in targets_set(node) if targets_only else set_by(node):
            roles = roles_of(owner, inside)
            if attribute == self.attribute and self.wanted in roles:
                plain = roles_of(owner, env)
                self.found.append(Found(node, condition=self._condition(owner, plain, env)))
                return
        for call in () if targets_only else calls_in(node):
            if found := self._through(call, inside):
                self.found.append(
                    Found(
                        node,
                        ast.unparse(call.func),
                        self._condition(found, roles_of(found, env), env),
                    )
                )
                return

    def _condition(self, owner: ast.expr, roles: frozenset[Role], env: Env) -> str:
        """A test that the owner is the wanted object now; "" where it always is, or where it cannot
        be told.
        """
        if self.wanted not in roles or roles <= {self.wanted, OTHER}:
            return ""
        named = env.roles.get(self.spelling.partition(".")[0], frozenset())
        return f"{ast.unparse(owner)} is {self.spelling}" if named == {(self.wanted[0], ())} else ""

    def _through(self, call: ast.Call, env: Env) -> ast.expr | None:
        """The argument whose attribute the called function sets, or the function itself where it
        sees the object from outside.
        """
        callee = self.callees.of(call)
        if callee is None or self.depth >= MAX_DEPTH:
            return None
        inner, arguments = self._call_env(callee, call, env)
        if not _Tracker(
            self.callees.inside(callee), callee, self.wanted, self.attribute, "", self.depth + 1
        ).run(inner):
            return None
        return next((item for item in arguments if self.wanted in roles_of(item, env)), call.func)

    def _call_env(self, callee: Function, call: ast.Call, env: Env) -> tuple[Env, list[ast.expr]]:
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


def _bindings(statement: ast.stmt) -> list[tuple[ast.expr, ast.expr]]:
    if isinstance(statement, ast.Assign):
        return [(target, statement.value) for target in statement.targets]
    if isinstance(statement, ast.AnnAssign) and statement.value is not None:
        return [(statement.target, statement.value)]
    if isinstance(statement, ast.With | ast.AsyncWith):
        return [
            (item.optional_vars, item.context_expr)
            for item in statement.items
            if item.optional_vars
        ]
    return [
        (node.target, node.value)
        for node in own_expressions(statement)
        if isinstance(node, ast.NamedExpr)
    ]


def _with_comprehensions(node: ast.AST, env: Env) -> Env:
    generators = [
        item for part in own_expressions(node) for item in getattr(part, "generators", ())
    ]
    if not generators:
        return env
    inner = env.copy()
    for generator in generators:
        bind(generator.target, generator.iter, inner, each=True)
    return inner
