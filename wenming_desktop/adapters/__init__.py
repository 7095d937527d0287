"""The outside world, one folder per library. Headless: nothing here knows a screen."""
