"""The practice calendar (文明实践日历): holidays, regular activities, months and years."""
