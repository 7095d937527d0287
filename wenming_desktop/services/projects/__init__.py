"""工作内容 → 项目 → 活动: how what is asked of a unit becomes what it does, and the way back."""
