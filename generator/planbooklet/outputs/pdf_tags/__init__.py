"""Our own structure tree: what a booklet says to whoever hears it, in place of WeasyPrint's.

Source: pdf.md section 3. WeasyPrint 70 cuts tables and lists in two where a page ends, reads running lines
and leader dots out, tells no language, and gives Arabic in the order it is drawn.
"""

from __future__ import annotations

from planbooklet.outputs.pdf_tags.tagging import Attached, Standard, write_tagged_pdf

__all__ = ["Attached", "Standard", "write_tagged_pdf"]
