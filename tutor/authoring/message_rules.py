"""What a message says of a program's text has to be true of the program that it is about."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator

from tutor.anchors.code_search import holds_code
from tutor.authoring.findings import Finding
from tutor.course import texts
from tutor.course.model import Exercise, KnownSubmission, Paragraph

CODE = re.compile(r"`([^`]+)`")
KNOWN_EVERYWHERE = {*dir(builtins), "torch"}
# a call, an index, two operands: a name alone may be anybody's
SPELLING = re.compile(r"\w[(\[]|\w\s*[-+*/@%<>=]+\s*\w")


def message_findings(exercise: Exercise, known: KnownSubmission) -> Iterator[Finding]:
    """Forms that the known program itself does not hold, titles that claim a spelling, and names to
    look at that are nowhere in it.
    """
    starter = texts.read_starter(exercise)
    yield from _look_is_there(known, starter)
    for paragraph in known.paragraphs:
        yield from _form_is_there(paragraph, known, starter)
    given = texts.read_brief(exercise) + starter
    for code in CODE.findall(known.title):
        if SPELLING.search(code) and code not in given:
            what = f"its title speaks of `{code}`, which behaviour does not prove"
            fix = "Say in the title what the program does, and the spelling after `if FORM:`."
            yield Finding(str(known.path), "message-title", what, fix)


def _form_is_there(paragraph: Paragraph, known: KnownSubmission, starter: str) -> Iterator[Finding]:
    """The program that a form was written for is the first that has to have it."""
    forms = paragraph.forms
    try:
        is_there = not forms or any(holds_code(known.source, form, starter) for form in forms)
    except ValueError as error:
        yield Finding(str(known.path), "message-form", str(error), "Write it as Python.")
        return
    if not is_there:
        what = f"does not hold {' or '.join(f'`{form}`' for form in forms)} itself"
        fix = "Correct the form; parameters have the starter's names."
        yield Finding(str(known.path), "message-form", what, fix)


def _look_is_there(known: KnownSubmission, starter: str) -> Iterator[Finding]:
    """`look: p EXPRESSION` is typed in the debugger, where it needs the program's own names, or
    those of the starter that a learner's program began as.
    """
    command, _, expression = known.look.partition(" ")
    if command != "p":
        return
    try:
        there = _names_in(known.source) | _names_in(starter) | KNOWN_EVERYWHERE
        missing = _names_needed(expression) - there
    except SyntaxError:
        what, fix = f"`{expression}` is not Python", "Write `look: p` and an expression."
        yield Finding(str(known.path), "look", what, fix)
        return
    if missing:
        what = f"`look:` names {', '.join(sorted(missing))}, which this program does not have"
        yield Finding(str(known.path), "look", what, "Use names of the program.")


def _names_needed(expression: str) -> set[str]:
    """Those that an expression reads and does not bind itself. Raises SyntaxError."""
    names = [node for node in ast.walk(ast.parse(expression)) if isinstance(node, ast.Name)]
    bound = {node.id for node in names if isinstance(node.ctx, ast.Store)}
    return {node.id for node in names} - bound


def _names_in(source: str) -> set[str]:
    """Every name that is read, bound, imported or passed in a program."""
    return {name for node in ast.walk(ast.parse(source)) if (name := _name_of(node))}


def _name_of(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.arg):
        return node.arg
    if isinstance(node, ast.alias):
        return (node.asname or node.name).partition(".")[0]
    return node.name if isinstance(node, (ast.FunctionDef, ast.ClassDef)) else ""
