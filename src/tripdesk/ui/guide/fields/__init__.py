"""The fields of the guide, one file a kind."""

from tripdesk.ui.guide.fields.choosing import field_for
from tripdesk.ui.guide.fields.field import Field, FieldNeeds

__all__ = ["Field", "FieldNeeds", "field_for"]
