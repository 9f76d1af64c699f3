"""The guide's fields and pages, as one types in them."""
