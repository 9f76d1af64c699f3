"""PySide6 6.12.0 on Python 3.11 aborts after some 580 emitted signals; ours must not."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot


class Sender(QObject):
    done = Signal(bool)


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    @Slot(bool)
    def take(self, _value: bool) -> None:
        self.count += 1


def test_a_signal_can_be_emitted_thousands_of_times() -> None:
    sender, receiver = Sender(), Receiver()
    sender.done.connect(receiver.take)
    for _ in range(3_000):
        sender.done.emit(True)
    assert receiver.count == 3_000
