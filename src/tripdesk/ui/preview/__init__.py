"""The official report beside the question: its pages as they will be, while one types."""
