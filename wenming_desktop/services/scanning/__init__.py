"""From a photographed sheet to rows a clerk can post: read, keep for review, hand to the grid."""
