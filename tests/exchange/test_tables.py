"""Tables as CSV: for Excel with Dutch settings, and harmless."""

from __future__ import annotations

from tripdesk.exchange.tables import table_csv


def test_cells_are_as_excel_reads_them_in_dutch() -> None:
    rows = (("Title",), ("a; b", 1_000, 2.5, None), ("=1+1", "-x", "8", -3), ())
    assert table_csv(rows).decode("utf-8") == (
        "\ufeffTitle\r\n\"a; b\";1000;2,5;\r\n'=1+1;'-x;8;-3\r\n\r\n"
    )
