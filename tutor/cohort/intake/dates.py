"""Dates as other systems write them, in ISO 8601."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

WRITTEN = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d)[ T_](?P<hour>\d\d)[:-](?P<minute>\d\d)[:-](?P<second>\d\d)"
    r"(?:\.(?P<fraction>\d{1,9}))?\s*(?P<zone>[A-Za-z0-9_+:/-]{0,64})"
)
OFFSET = re.compile(r"(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d)")


def iso_date(text: str) -> str:
    """A date and time in ISO 8601, or "" for what is not one.

    The zone may be missing, "Z", "UTC", an offset, or a name such as Europe/Berlin; a name that
    this machine does not know is left away.
    """
    found = WRITTEN.fullmatch(text.strip()[:200])
    if found is None:
        return ""
    clock = f"{found['hour']}:{found['minute']}:{found['second']}"
    micro = f".{found['fraction']:0<6.6}" if found["fraction"] else ""
    try:
        moment = datetime.fromisoformat(f"{found['date']}T{clock}{micro}")
        return moment.replace(tzinfo=_zone(found["zone"])).isoformat()
    except (ValueError, OverflowError):
        return ""


def moment_of(iso: str) -> datetime:
    """An ISO 8601 date as something that can be compared; one without a zone counts as UTC, and ""
    is earlier than all others.
    """
    if not iso:
        return datetime.min.replace(tzinfo=UTC)
    moment = datetime.fromisoformat(iso)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _zone(name: str) -> tzinfo | None:
    if name in ("Z", "UTC", "UCT", "GMT"):
        return UTC
    if found := OFFSET.fullmatch(name):
        away = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"]))
        return timezone(-away if found["sign"] == "-" else away)
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):  # not a zone, or no data for it on this machine
        return None
