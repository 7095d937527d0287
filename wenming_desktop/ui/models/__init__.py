"""What lists and grids show: values of the services, row by row."""
