"""The school's seal: its key (``keys``), sealing bytes (``pades``), the final PDF (``final``)."""
