"""The text of a Python file from its bytes, as Python reads them, and the bytes for a text."""

from __future__ import annotations

import codecs

# Encodings that are slow or make no sense for a whole file.
NOT_FOR_FILES = {"punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined"}
BOMS = {codecs.BOM_UTF16_LE: "UTF-16", codecs.BOM_UTF16_BE: "UTF-16"}
SAVE_AS_UTF8 = "Save it as UTF-8 in your editor."


def decode_source(raw: bytes) -> tuple[str | None, str]:
    """(source, "") with newlines as \\n and no BOM, or (None, the problem in words).

    Follows PEP 263: UTF-8, unless one of the first two lines names another encoding.
    """
    for bom, name in BOMS.items():
        if raw.startswith(bom):
            return None, f"This file is saved as {name}, which Python does not read. {SAVE_AS_UTF8}"
    if b"\0" in raw:
        line = raw[: raw.index(b"\0")].count(b"\n") + 1
        return None, f"Line {line} holds a NUL byte, which a Python file must not. {SAVE_AS_UTF8}"
    encoding, problem = _encoding_of(raw)
    if problem:
        return None, problem
    try:
        text = raw.decode(encoding)
        text.encode("utf-8")  # some encodings let half characters (surrogates) through
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        what = f"the byte 0x{raw[error.start]:02x}, which is not {encoding.upper()} text"
        return None, f"Line {line} holds {what}. {SAVE_AS_UTF8}"
    except (UnicodeError, LookupError) as error:
        return None, f"This file cannot be read as {encoding} ({error}). {SAVE_AS_UTF8}"
    return text.replace("\r\n", "\n").replace("\r", "\n"), ""


def encode_source(source: str) -> bytes:
    """The bytes of a file with this text, in the encoding that its first lines name, else UTF-8."""
    raw = source.encode("utf-8")
    encoding, problem = _encoding_of(raw)
    if problem:
        return raw
    try:
        return source.encode(encoding)
    except UnicodeError:
        return raw


def _encoding_of(raw: bytes) -> tuple[str, str]:
    """(encoding, ""), or ("", the problem in words)."""
    import io
    import tokenize  # not needed before the first check

    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(raw).readline)
    except SyntaxError as error:
        if raw.startswith(codecs.BOM_UTF8) or "unknown encoding" in str(error):
            what = f"name an encoding that does not fit the file ({error.msg})"
            return "", f"Its first lines {what}. {SAVE_AS_UTF8}"
        encoding = _named_encoding(raw)  # bad bytes in the first two lines: decoding says which
    except LookupError as error:  # of one that turns text into text
        return "", f"Its first lines name no encoding of text ({error}). {SAVE_AS_UTF8}"
    if codecs.lookup(encoding).name.replace("_", "-") in NOT_FOR_FILES:
        what = f"name the encoding {encoding}, which is not one for programs"
        return "", f"Its first lines {what}. {SAVE_AS_UTF8}"
    return encoding, ""


def _named_encoding(raw: bytes) -> str:
    """What one of the first two lines names, in the form of PEP 263; UTF-8 where neither does."""
    import re

    form = re.compile(rb"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
    named = (form.match(line) for line in raw.splitlines()[:2])
    return next((found[1].decode("ascii") for found in named if found), "utf-8")
