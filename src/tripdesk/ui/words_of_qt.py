"""Words of Qt's own dialogs that its Dutch lacks, or says *u* in: ours has them beside our own.

They stand here so that they are gathered for translation; Qt asks for them by itself.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def words_of_qt() -> tuple[str, ...]:
    """Return them in the language of the screens."""
    translate = QCoreApplication.translate
    return (
        translate("QFileDialog", "&Look in:"),
        translate("QFileDialog", "Files of &type:"),
        translate("QFileDialog", "%1 already exists.\nDo you want to replace it?"),
        translate("QAbstractFileIconProvider", "Folder"),
        translate("QPrintSettingsOutput", "Page &Set:"),
        translate("QPrintSettingsOutput", "Double Sided Printing"),
        translate("QPrintSettingsOutput", "Off"),
        translate("QPrintSettingsOutput", "Long side binding"),
        translate("QPrintSettingsOutput", "Short side binding"),
    )
