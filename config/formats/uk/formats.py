"""Ukrainian dates without a leading zero, as schools write them: 3 грудня 2026 р."""

DATE_FORMAT = "j E Y р."
DATETIME_FORMAT = "j E Y р. H:i"
MONTH_DAY_FORMAT = "j F"
