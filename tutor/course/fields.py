"""Typed fields of a toml table; a missing, wrong or unknown one gives file, line, rule and fix."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from tutor.course.reading import TomlTable, parse_toml
from tutor.errors import ContentError

_NEEDED: Any = object()


class Fields:
    """A table of a toml file whose fields are taken one by one; one that is left is a mistake.

    Every method that takes a field raises ContentError where it is missing or of another type.
    """

    def __init__(self, file: Path, table: TomlTable, text: str, header: str = "") -> None:
        self.file = file
        self.left = dict(table)
        self.source = text
        self.header = header
        self.inner: list[Fields] = []

    @classmethod
    def read(cls, file: Path) -> Fields:
        """The whole file. Raises ContentError when it is missing or not toml."""
        table, text = parse_toml(file)
        return cls(file, table, text)

    def text(self, key: str, default: str = _NEEDED) -> str:
        """A string."""
        return str(self._take(key, default, str, "a string in quotes"))

    def flag(self, key: str) -> bool:
        """true or false; false where it is left out."""
        return bool(self._take(key, False, bool, "true or false"))

    def number(self, key: str, default: float = _NEEDED) -> float:
        """A number above or equal to zero."""
        value = self._take(key, default, (int, float), "a number")
        if isinstance(value, bool) or value < 0:
            raise self.error(
                f"{key} is {value!r}",
                key=key,
                rule="field-value",
                fix="It has to be a number, 0 or more.",
            )
        return float(value)

    def texts(self, key: str, default: tuple[str, ...] = _NEEDED) -> tuple[str, ...]:
        """A list of strings."""
        value = self._take(key, default, (list, tuple), "a list of strings")
        if not all(isinstance(item, str) for item in value):
            raise self.error(
                f"{key} holds something that is not a string",
                key=key,
                rule="field-type",
                fix='Write ["one", "two"].',
            )
        return tuple(value)

    def table(self, key: str) -> Fields:
        """An optional [table]."""
        return self._inner(self._take(key, {}, dict, f"a table, [{key}]"), f"[{key}]")

    def strings(self) -> dict[str, str]:
        """All fields of this table that were not taken yet; every one is a string."""
        return {key: self.text(key) for key in list(self.left)}

    def tables(self, key: str) -> tuple[Fields, ...]:
        """Optional [[tables]]."""
        rows = self._take(key, [], list, f"tables, [[{key}]]")
        if not all(isinstance(row, dict) for row in rows):
            raise self.error(
                f"{key} is not a list of tables",
                key=key,
                rule="field-type",
                fix=f"Write [[{key}]] above each.",
            )
        return tuple(self._inner(row, f"[[{key}]]") for row in rows)

    def done(self) -> None:
        """Raises ContentError for a field that was never taken: misspelt, or unknown here."""
        for key in self.left:
            raise self.error(
                f"{key} means nothing here",
                key=key,
                rule="field-unknown",
                fix="Correct its spelling or remove it.",
            )
        for fields in self.inner:
            fields.done()

    def error(self, what: str, *, key: str = "", rule: str, fix: str) -> ContentError:
        """A ContentError at the line of `key`, if it has one."""
        return ContentError(what, file=self.file, line=self._line_of(key), rule=rule, fix=fix)

    def _take(self, key: str, default: Any, kinds: Any, words: str) -> Any:
        value = self.left.pop(key, default)
        if value is _NEEDED:
            place = f" in {self.header}" if self.header else ""
            raise self.error(
                f"{key} is missing{place}", rule="field-missing", fix=f"Add {key} = ..., {words}."
            )
        if not isinstance(value, kinds):
            raise self.error(
                f"{key} is {value!r}", key=key, rule="field-type", fix=f"It has to be {words}."
            )
        return value

    def _inner(self, table: TomlTable, header: str) -> Fields:
        fields = Fields(self.file, table, self.source, header)
        self.inner.append(fields)
        return fields

    def _line_of(self, key: str) -> int | None:
        pattern = rf"^\s*\[*{re.escape(key)}\b"
        found = re.search(pattern, self.source, flags=re.MULTILINE) if key else None
        return self.source.count("\n", 0, found.start()) + 1 if found else None
