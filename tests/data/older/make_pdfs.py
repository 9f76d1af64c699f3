"""Make PDFs of some older reports with other programs, as offices did.

Needs LibreOffice (with `hyphen-nl`), Chromium and ReportLab; run it by hand:
`python tests/data/older/make_pdfs.py`. The PDFs are kept as files.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
import tomllib
from html import escape
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
OUT = HERE / "pdf"
_KEYS = ("travellers", "period", "purpose", "locations", "meetings", "results", "follow_ups")
_LIBREOFFICE = {1: "plain", 2: "plain", 5: "dressed", 8: "dressed", 12: "plain", 16: "dressed"}
_REPORTLAB = (4, 11, 20)
_BROWSER = (14, 19, 25)

_FLAT_ODT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:default-style style:family="paragraph">
<style:paragraph-properties fo:text-align="{align}" fo:margin-bottom="0.2cm"
 style:text-autospace="none"/>
<style:text-properties fo:font-family="{face}" fo:font-size="{size}pt" fo:language="nl"
 fo:country="NL" fo:hyphenate="true" fo:hyphenation-remain-char-count="2"
 fo:hyphenation-push-char-count="2"/>
</style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="H" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:keep-with-next="always" fo:margin-top="0.5cm"/>
<style:text-properties fo:font-weight="bold" fo:hyphenate="false"/></style:style>
<text:list-style style:name="L"><text:list-level-style-bullet text:level="1"
 text:bullet-char="{bullet}"><style:list-level-properties text:space-before="0.3cm"
 text:min-label-width="0.5cm"/></text:list-level-style-bullet></text:list-style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="P"><style:page-layout-properties
 fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm"
 fo:margin-left="{margin}cm" fo:margin-right="{margin}cm"/>
<style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P">
{furniture}</style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>
"""
_LOOKS = {
    "plain": {"align": "left", "face": "Liberation Serif", "size": 12, "margin": 4, "bullet": "•"},
    "dressed": {"align": "justify", "face": "DejaVu Sans", "size": 13, "margin": 3, "bullet": "–"},
}
_FURNITURE = """<style:header><text:p>Gemeente Den Haag</text:p></style:header>
<style:footer><text:p>Verslag buitenlandse dienstreis, pagina <text:page-number/> van
 <text:page-count/></text:p></style:footer>"""


def main() -> None:
    """Make every PDF."""
    OUT.mkdir(exist_ok=True)
    data = tomllib.loads((HERE / "reports.toml").read_text("utf-8"))
    reports = {report["number"]: report for report in data["reports"]}
    parts = {number: _parts(report, data["headings"]) for number, report in reports.items()}
    for number, look in _LIBREOFFICE.items():
        _with_libreoffice(parts[number], look, f"{number:02}-libreoffice")
    for look in _LOOKS:
        _with_libreoffice(_abu_dhabi(data["headings"]), look, f"abu-dhabi-{look}")
    for number in _REPORTLAB:
        _with_reportlab(parts[number], f"{number:02}-reportlab")
    for number in _BROWSER:
        _with_browser(parts[number], f"{number:02}-browser")


Part = tuple[str, list[str], bool]
"""A heading, its texts, and whether they are a list."""


def _parts(report: dict[str, Any], sets: dict[str, list[str]]) -> list[Part]:
    headings = [each.replace("\n", " ") for each in sets[report["layout"]["headings"]]]
    return [(heading, *_texts(report, key)) for heading, key in zip(headings, _KEYS, strict=True)]


def _texts(report: dict[str, Any], key: str) -> tuple[list[str], bool]:
    if key in {"travellers", "period"}:
        return [report["said"][key]], False
    if key == "purpose":
        return report[key].split("\n"), False
    if key == "locations":
        places = [f"{place}, {country}." for place, country in report[key]]
        return places, len(places) > 1
    return (report[key], True) if report[key] else ([report["none"]], False)


def _abu_dhabi(sets: dict[str, list[str]]) -> list[Part]:
    answers = json.loads((HERE.parent / "abu-dhabi.json").read_bytes())["answers"]
    report = {
        "layout": {"headings": "official"},
        "said": {"travellers": "1 persoon.", "period": "Van 8 februari tot 13 februari."},
        "purpose": answers["purpose"]["text"],
        "locations": [(each["place"], each["country"]) for each in answers["locations"]["items"]],
        **{key: answers[key]["items"] for key in ("meetings", "results", "follow_ups")},
    }
    return _parts(report, sets)


def _with_libreoffice(parts: list[Part], look: str, name: str) -> None:
    body = ['<text:p text:style-name="H">Verslag buitenlandse dienstreis</text:p>']
    for heading, texts, listed in parts:
        body.append(f'<text:p text:style-name="H">{escape(heading)}</text:p>')
        said = [f"<text:p>{escape(each)}</text:p>" for each in texts]
        if listed:
            items = "".join(f"<text:list-item>{each}</text:list-item>" for each in said)
            said = [f'<text:list text:style-name="L">{items}</text:list>']
        body += said
    furniture = _FURNITURE if look == "dressed" else ""
    page = _FLAT_ODT.format(body="".join(body), furniture=furniture, **_LOOKS[look])
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{name}.fodt"
        source.write_text(page, "utf-8")
        command = ["soffice", f"-env:UserInstallation=file://{folder}/user", "--headless"]
        command += ["--convert-to", "pdf", "--outdir", str(OUT), str(source)]
        subprocess.run(command, check=True, capture_output=True)


def _with_reportlab(parts: list[Part], name: str) -> None:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import ListFlowable, Paragraph, SimpleDocTemplate

    styles = getSampleStyleSheet()
    story: list[Any] = [Paragraph("Verslag buitenlandse dienstreis", styles["Title"])]
    for heading, texts, listed in parts:
        story.append(Paragraph(escape(heading), styles["Heading3"]))
        said = [Paragraph(escape(each), styles["BodyText"]) for each in texts]
        story += [ListFlowable(said, bulletType="bullet")] if listed else said
    SimpleDocTemplate(str(OUT / f"{name}.pdf"), invariant=1).build(story)


def _with_browser(parts: list[Part], name: str) -> None:
    body = ["<h1>Verslag buitenlandse dienstreis</h1>"]
    for heading, texts, listed in parts:
        body.append(f"<h2>{escape(heading)}</h2>")
        tag = "li" if listed else "p"
        said = "".join(f"<{tag}>{escape(each)}</{tag}>" for each in texts)
        body.append(f"<ul>{said}</ul>" if listed else said)
    style = "body{font:15px/1.5 sans-serif;hyphens:auto;width:120mm}"
    page = f"<html lang=nl><meta charset=utf-8><style>{style}</style>{''.join(body)}</html>"
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "report.html"
        source.write_text(page, "utf-8")
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"]
        command += ["--no-first-run", "--disable-background-networking"]
        command += [
            "--no-pdf-header-footer",
            "--disable-component-update",
            "--disable-sync",
            f"--user-data-dir={folder}/u",
        ]
        command += [f"--print-to-pdf={OUT / name}.pdf", source.as_uri()]
        subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    main()
