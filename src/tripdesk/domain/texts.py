"""What typed text becomes, once, on entry (RULES.md, "Official wording").

NFC, one sort of line end, no control or zero-width characters (joiners stay: they are spelling in
Persian and in Indic scripts), ends trimmed. "Word for word" is measured after this.
"""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\ufff9-\ufffb\ud800-\udfff]"
)


def clean_text(text: str) -> str:
    r"""Return text as it is kept: its lines parted by `\n`, tabs as spaces, ends trimmed."""
    one_sort = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    seen = unicodedata.normalize("NFC", _UNSEEN.sub("", one_sort))
    return "\n".join(line.strip() for line in seen.split("\n")).strip()


def clean_line(text: str) -> str:
    """Return text as it is kept where one line is asked: line breaks become spaces."""
    return " ".join(part for part in clean_text(text).split("\n") if part)
