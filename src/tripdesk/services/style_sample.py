"""A page to look at while a house style is chosen: a form, answered by its own examples."""

from __future__ import annotations

from datetime import date

from tripdesk.domain.document import Document, Paragraph, Section
from tripdesk.domain.form import FormDefinition
from tripdesk.services.ports.drawing import DocumentRenderer

_DAY = date(2000, 1, 1)


def sample_of(form: FormDefinition, renderer: DocumentRenderer) -> bytes:
    """Return a PDF whose first page shows title, headings and answers."""
    sections = tuple(
        Section(each.key, each.heading, (Paragraph(each.example or each.step_name),))
        for each in form.questions
    )
    document = Document(form.language, form.title, sections, form.title, "{page} / {pages}")
    return renderer.render(document, day=_DAY)
