"""What makes the file archivable: metadata, output intent, catalogue (PDF/A-3a, PDF/UA-1).

The same facts stand in the Info dictionary and in XMP, and must be equal (ISO 19005-3, 6.6.3).
The extension schema declares `pdfuaid`, which PDF/A does not know by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from tripdesk.pdf.objects import Objects, Stream, string
from tripdesk.resources import resource

PRODUCER = "TripDesk"

_XMP = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
{author}<xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>
<xmp:MetadataDate>{day}T00:00:00Z</xmp:MetadataDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
{identity}<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the PDF/UA standard</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""
_AUTHOR = "<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n"
_IDENTITY = "<xmpMM:DocumentID>{identity}</xmpMM:DocumentID>\n"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file says of itself; `author` and `identity` may be empty."""

    title: str
    language: str
    day: date
    author: str = ""
    identity: str = ""

    def info(self) -> str:
        """Return the Info dictionary."""
        moment = string(f"D:{self.day:%Y%m%d}000000Z")
        author = f" /Author {string(self.author)}" if self.author else ""
        return (
            f"<< /Title {string(self.title)}{author} /Creator {string(PRODUCER)}"
            f" /Producer {string(PRODUCER)} /CreationDate {moment} /ModDate {moment} >>"
        )

    def xmp(self) -> bytes:
        """Return the XMP packet."""
        author = _AUTHOR.format(author=_escaped(self.author)) if self.author else ""
        identity = _IDENTITY.format(identity=_escaped(self.identity)) if self.identity else ""
        return _XMP.format(
            title=_escaped(self.title),
            language=_escaped(self.language),
            day=self.day.isoformat(),
            author=author,
            identity=identity,
            producer=PRODUCER,
        ).encode("utf-8")


def metadata(objects: Objects, facts: Facts) -> str:
    """Add the XMP packet, unpacked so that any program finds it; return the reference."""
    return objects.add(Stream(facts.xmp(), "/Type /Metadata /Subtype /XML", packed=False))


def output_intent(objects: Objects) -> str:
    """Add the colour space in which the colours are meant; return the output intent."""
    profile = objects.add(Stream(_profile(), "/N 3"))
    return (
        "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB)"
        f" /Info (sRGB IEC61966-2.1) /DestOutputProfile {profile} >>"
    )


def catalogue(
    *,
    pages: str,
    language: str,
    structure: str,
    outline: str,
    metadata: str,
    intent: str,
    files: str,
) -> str:
    """Return the catalogue; `files` are its entries for attachments, or nothing."""
    return (
        f"<< /Type /Catalog /Version /1.7 /Pages {pages} /Lang {string(language)}"
        f" /StructTreeRoot {structure} /MarkInfo << /Marked true >> /Outlines {outline}"
        " /PageMode /UseNone /ViewerPreferences << /DisplayDocTitle true >>"
        f" /Metadata {metadata} /OutputIntents [{intent}]{files} >>"
    )


@cache
def _profile() -> bytes:
    return resource("icc", "sRGB.icc").read_bytes()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
