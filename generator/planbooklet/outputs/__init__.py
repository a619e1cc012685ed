"""Views into bytes: site, booklet, calendar. Nothing here reaches the model."""
