"""What a booklet tells about itself: its title, its language, and the standards it keeps to."""

from __future__ import annotations

from typing import Final

from weasyprint.pdf.metadata import DocumentMetadata

_RDF_END: Final = b"</rdf:RDF>"
_UA_1: Final = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289 that this file keeps to</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property>\
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
"""PDF/A lets no property in that it does not know, so PDF/UA's own is explained to it.

Source: ISO 19005-3 6.6.2.3, with its exact prefixes.
"""


class BothStandards(DocumentMetadata):  # type: ignore[misc]  # WeasyPrint ships no types
    """The metadata of a file that keeps to PDF/A-3a and PDF/UA-1 at once; WeasyPrint writes one of them."""

    def generate_rdf_metadata(self, variant: str, version: int, conformance: str | None) -> bytes:
        """Give the RDF, as WeasyPrint asks for it."""
        rdf: bytes = super().generate_rdf_metadata(variant, version, conformance)
        return rdf.replace(_RDF_END, _UA_1 + _RDF_END)
