"""Plan and edition into what may be shown, in order, in one language."""
