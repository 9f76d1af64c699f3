"""A bare PySide6 window: shown, painted once, closed."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Window(QMainWindow):
    """Goes when it has been painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self.close)


application = QApplication(["bare"])
window = Window()
window.resize(1280, 800)
window.show()
sys.exit(application.exec())
