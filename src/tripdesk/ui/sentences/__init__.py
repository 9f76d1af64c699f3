"""The sentences of the screens, each table by the codes that the core gives."""
