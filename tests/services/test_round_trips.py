"""Any report goes out as JSON and as PDF and comes back with the same answers and identity."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.forms import TODAY, official_form
from tests.helpers.pdf import report
from tests.helpers.reading import read_json
from tests.helpers.typed_reports import answers
from tripdesk.domain.answers import Answer
from tripdesk.domain.parsing import read_answers
from tripdesk.pdf.reading import carried_files
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.identity import Identity, content_sha256, report_json

FORM = official_form()
_SHA256 = st.text(st.sampled_from("0123456789abcdef"), min_size=64, max_size=64)
IDENTITIES = st.builds(
    Identity,
    st.none() | st.uuids().map(str),
    st.none() | st.integers(1, 1_000),
    st.none() | st.dates(date(1990, 1, 1), date(2060, 1, 1)),
    st.none() | _SHA256,
    st.none() | _SHA256,
)


@given(answers(most_points=8), IDENTITIES)
def test_json(found: dict[str, Answer], identity: Identity) -> None:
    content = report_json(FORM, found, identity)
    back = read_json(content, "a.json")
    again = read_answers(back.form, back.draft, TODAY)
    assert (again, back.identity) == (found, identity)
    assert content_sha256(back.form, again) == content_sha256(FORM, found)
    written = report_json(back.form, again, back.identity)
    assert json.loads(written) == json.loads(content)


@settings(max_examples=15)
@given(answers(most_points=8), IDENTITIES)
def test_pdf(found: dict[str, Answer], identity: Identity) -> None:
    content = report_json(FORM, found, identity)
    pdf = ReportLabRenderer().render(report(), day=TODAY, attachment=content)
    assert carried_files(pdf).report == content
