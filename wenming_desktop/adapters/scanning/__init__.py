"""Reads a scanned or photographed sign-in sheet; needs the extra ``scan`` (OpenCV, zxing-cpp)."""
