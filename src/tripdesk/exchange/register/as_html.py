"""The register as one accessible page: a table that sorts without a network (WCAG 2.2 AA).

Sorting is a button in each heading; without scripts it is a table like any other.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html import escape

from tripdesk.services.register import RegisterRow

PeriodWords = Callable[[date, date], str]
"""Says a trip's days in Dutch: `8 – 13 februari 2020`."""

_HEADINGS = ("Wie", "Waar", "Doel", "Wanneer", "Kosten", "Wordt betaald door", "Verslag")

_STYLE = """\
:root { color-scheme: light dark; --ink: #16212b; --quiet: #566573; --ground: #fff;
  --line: #d9e0e6; --accent: #0b6b4f; --pale: #e6f2ee; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf1; --quiet: #9fb0bd; --ground: #12181d;
  --line: #2c3740; --accent: #4cc69a; --pale: #173a30; } }
body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem; color: var(--ink);
  background: var(--ground); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; }
p { color: var(--quiet); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--quiet); padding: 0.5rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.6rem 0.75rem;
  border-bottom: 1px solid var(--line); }
td.amount { text-align: right; white-space: nowrap; }
td.when { white-space: nowrap; }
th button { all: unset; cursor: pointer; font-weight: 600; min-height: 1.5rem; }
th button:focus-visible, a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--accent);
  outline-offset: 2px; }
th button::after { content: " ↕"; color: var(--quiet); }
th[aria-sort=ascending] button::after { content: " ↑"; }
th[aria-sort=descending] button::after { content: " ↓"; }
tbody tr:hover { background: var(--pale); }
a { color: var(--accent); }
@media print { th button::after { content: ""; } a { color: inherit; } }
"""

_SCRIPT = """\
for (const heading of document.querySelectorAll("th")) {
  const name = heading.textContent, button = document.createElement("button");
  button.type = "button"; button.textContent = name;
  heading.replaceChildren(button);
  button.addEventListener("click", () => {
    const up = heading.getAttribute("aria-sort") !== "ascending";
    const at = heading.cellIndex, body = document.querySelector("tbody");
    const key = row => row.cells[at].dataset.key ?? row.cells[at].textContent;
    const rows = [...body.rows].sort((a, b) => (up ? 1 : -1) *
      key(a).localeCompare(key(b), "nl", { numeric: true, sensitivity: "base" }));
    body.append(...rows);
    for (const each of document.querySelectorAll("th")) each.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", up ? "ascending" : "descending");
    document.getElementById("told").textContent =
      `Gesorteerd op ${name}, ${up ? "oplopend" : "aflopend"}.`;
  });
}
"""


def register_html(rows: tuple[RegisterRow, ...], title: str, words: PeriodWords) -> bytes:
    """Return the page, as UTF-8."""
    headings = "".join(f'<th scope="col">{each}</th>' for each in _HEADINGS)
    body = "\n".join(_row(row, words) for row in rows)
    count = "1 reis" if len(rows) == 1 else f"{len(rows)} reizen"
    page = f"""<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
<style>
{_STYLE}</style>
</head>
<body>
<main>
<h1>{escape(title)}</h1>
<p>Dienstreizen naar het buitenland, met van elke reis het verslag.</p>
<div class="scroll" tabindex="0" role="region" aria-label="{escape(title)}">
<table>
<caption>{count}. De koppen zijn knoppen waarmee de tabel wordt gesorteerd.</caption>
<thead><tr>{headings}</tr></thead>
<tbody>
{body}
</tbody>
</table>
</div>
<p id="told" role="status"></p>
</main>
<script>
{_SCRIPT}</script>
</body>
</html>
"""
    return page.encode()


def _row(row: RegisterRow, words: PeriodWords) -> str:
    key = row.start.isoformat() if row.start else ""
    when = words(row.start, row.end) if row.start and row.end else ""
    cost = _euros(row) if row.cost is not None else escape(row.cost_text)
    amount = f"{row.cost:015.2f}" if row.cost is not None else ""
    report = escape(row.title)
    if row.link:
        report = f'<a href="{escape(row.link)}">{report}</a>'
    return (
        f"<tr><td>{escape(row.who)}</td><td>{escape(row.where)}</td>"
        f'<td>{escape(row.purpose)}</td><td class="when" data-key="{key}">{escape(when)}</td>'
        f'<td class="amount" data-key="{amount}">{cost}</td>'
        f"<td>{escape(row.paid_by)}</td><td>{report}</td></tr>"
    )


def _euros(row: RegisterRow) -> str:
    return "€ " + f"{row.cost:,.2f}".translate(str.maketrans(",.", ".,"))
