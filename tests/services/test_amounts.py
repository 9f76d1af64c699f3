"""What is an amount in euros, and what is not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tripdesk.services.amounts import parse_euros


@pytest.mark.parametrize(
    ("text", "euros"),
    [
        ("€ 3.563", "3563"),
        ("€3563", "3563"),
        ("1.200,50", "1200.50"),
        ("EUR 900,-", "900"),
        ("3563.50", "3563.50"),
        ("€ 1.234.567,8", "1234567.80"),
        ("12 euro", "12"),
        ("€ 1 200", "1200"),
    ],
)
def test_amounts(text: str, euros: str) -> None:
    assert parse_euros(text) == Decimal(euros)


@pytest.mark.parametrize(
    "text", ["", "onbekend", "€", "3.5.6", "100 + 200", "ca. € 300", "1.2345", "-5", "=1", "9" * 99]
)
def test_what_is_no_single_amount(text: str) -> None:
    assert parse_euros(text) is None
