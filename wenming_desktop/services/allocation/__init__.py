"""资源调配: asking for what another unit has, deciding about it, giving it back."""
