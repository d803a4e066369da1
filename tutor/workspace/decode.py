"""Bytes of a Python file to its text, as Python itself reads them, or the reason in words why they
are not text.
"""

from __future__ import annotations

import codecs

NOT_FOR_FILES = {
    "punycode",
    "idna",
    "unicode-escape",
    "raw-unicode-escape",
    "undefined",
}  # slow or senseless for a whole file
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
        byte = raw[error.start]
        return (
            None,
            f"Line {line} holds the byte 0x{byte:02x}, which is not {encoding.upper()} text. {SAVE_AS_UTF8}",
        )
    except (UnicodeError, LookupError) as error:
        return None, f"This file cannot be read as {encoding} ({error}). {SAVE_AS_UTF8}"
    return text.replace("\r\n", "\n").replace("\r", "\n"), ""


def _encoding_of(raw: bytes) -> tuple[str, str]:
    import io
    import tokenize  # not needed before the first check

    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(raw).readline)
    except SyntaxError as error:
        if raw.startswith(codecs.BOM_UTF8) or "unknown encoding" in str(error):
            return (
                "",
                f"Its first lines name an encoding that does not fit the file ({error.msg}). {SAVE_AS_UTF8}",
            )
        return "utf-8", ""  # bad bytes in the first two lines: decoding says which
    if codecs.lookup(encoding).name.replace("_", "-") in NOT_FOR_FILES:
        return (
            "",
            f"Its first lines name the encoding {encoding}, which is not one for programs. {SAVE_AS_UTF8}",
        )
    return encoding, ""
