"""What every entry of a plan has in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from planbooklet.model.values import YesNo


class Form(BaseModel):
    """A part of a source file with fixed keys; an unknown key is an error, never ignored."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True, validate_default=False, strict=False
    )


class Entry(Form):
    """One entry of the plan, which the person may keep to themselves."""

    private: YesNo = False
    """yes: only in the person's own copy."""
