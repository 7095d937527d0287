"""recycle: what was removed, what one did, and the way back, from the command line."""

import json


def test_a_removed_register_line_is_listed_and_comes_back(station, tmp_path):
    file = tmp_path / "rows.json"
    file.write_text(json.dumps({"kind": "department", "name": "文化局"}), encoding="utf-8")
    assert station("record", file).code == 0
    assert station("recycle", "list").payload == {"items": [], "total": 0}
    assert station("recycle", "history").code == 0
    refused = station("recycle", "restore", 99)
    assert (refused.code, refused.error) == (3, "not_found")
    assert station("recycle", "undo", 99).error == "not_found"
