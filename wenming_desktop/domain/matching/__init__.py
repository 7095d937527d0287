"""供需匹配: who could meet a need, ranked, with the reasons for it (domain.md 2.3).

Everything here is plain values: no store, no clock. What is known is gathered by the service.
"""
