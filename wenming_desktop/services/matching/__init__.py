"""供需匹配 and 供需对接: who suits a need, what stays unmet, what stays unused."""
