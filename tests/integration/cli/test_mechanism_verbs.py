"""todo, checklist, review, duties, assess, rules, quota as typed at a console."""

import openpyxl


def ids(answer):
    return [one["id"] for one in answer.payload["results"]]


def test_a_decision_is_followed_to_its_end(station, tmp_path):
    meeting = {"kind": "joint_meeting", "name": "碰头会", "day": "2026-11-20"}
    (row,) = ids(station.record({**meeting, "decisions": ["修灯"]}))
    (decision,) = station("todo", "list").payload["undealt"]
    assert (decision["meeting_id"], decision["content"]) == (row, "修灯")
    dealt = station("todo", "deal", row, 1, "--unit", "村委会", "--due", "2020-01-01")
    (item,) = station("todo", "list").payload["items"]
    assert (item["id"], item["days_left"] < 0) == (dealt.payload["id"], True)
    paper = tmp_path / "清单.pdf"
    assert station("todo", "print", "--to", paper).payload["pages"] == 1
    assert paper.read_bytes().startswith(b"%PDF")
    assert station("todo", "close", item["id"], "--outcome", "").error == "field_missing"
    assert station("todo", "close", item["id"], "--outcome", "修好了").code == 0
    assert station("todo", "list").payload["items"] == []


def test_checklists_reviews_and_duties(station, tmp_path):
    station.record({"kind": "venue", "name": "广场", "opening_hours": "每天"})
    shown = station("checklist", "show", "seven_haves").payload
    by = {one["item"]: one["by"] for one in shown["items"]}
    assert (by["opening"], by["plaque"]) == ("proof", None)
    assert station("checklist", "mark", "seven_haves", "plaque").payload["met"]
    assert station("checklist", "mark", "seven_haves", "opening", "--not-met").code == 0
    shown = station("checklist", "show", "seven_haves").payload
    assert "opening" in shown["missing"]
    assert "plaque" not in shown["missing"]
    assert station("checklist", "show", "nothing").error == "not_found"
    to = ("checklist", "print", "seven_haves", "--to", tmp_path / "七有.pdf")
    assert station(*to).payload["pages"] == 1
    (talk,) = ids(station.record({"kind": "talk_text", "name": "讲稿", "original_text": "原文"}))
    review = station("review", "submit", "talk", talk).payload
    assert station("review", "approve", review["id"]).error == "second_person_needed"
    (waiting,) = station("review", "list").payload["items"]
    assert (waiting["subject_id"], waiting["state"]) == (talk, "submitted")
    station.record({"kind": "duty", "content": "开门", "post": "管理员"})
    assert station("duties", "list").payload["items"][0]["content"] == "开门"
    assert station("duties", "print", "--to", tmp_path / "责任.pdf").payload["pages"] == 1


def test_an_assessment_and_what_is_owed(station, tmp_path):
    begun = station("assess", "begin", "self", 2026).payload["id"]
    told = station("assess", "score", begun, "head", 7.5, "--gap", "再开一次会").payload
    assert (told["total"], told["most"]) == (750, 10_000)
    assert station("assess", "score", begun, "head", 9).error == "invalid_field"
    book = tmp_path / "自评.xlsx"
    assert station("assess", "export", begun, "--to", book).payload["file"] == str(book)
    assert openpyxl.load_workbook(book).sheetnames
    assert station("assess", "export", begun, "--to", tmp_path / "自评.pdf").code == 0
    assert station("assess", "list").payload["items"][0]["score_hundredths"] == 750
    owed = station("quota", "--running", "--to", tmp_path / "还差.xlsx").payload
    assert {one["missing"] for one in owed["rules"]} == {1}
    assert (tmp_path / "还差.xlsx").exists()


def test_a_pack_is_taken_out_judged_and_only_the_centre_issues_it(station, tmp_path):
    file = tmp_path / "quotas.toml"
    assert station("rules", "export", "quotas", "--to", file).payload["file"] == str(file)
    assert station("rules", "check", file).payload == {"ok": True, "problems": []}
    text = file.read_text(encoding="utf-8").replace("least = 1", "least = 0", 1)
    file.write_text(text, encoding="utf-8")
    judged = station("rules", "check", file)
    (number,) = [n for n, line in enumerate(text.splitlines(), 1) if line == "least = 0"]
    assert judged.code == 3
    assert judged.payload["problems"][0].startswith(f"第 {number} 行：“least”现在是 0")
    change = ("rules", "change", "quotas", "--from", "2027-01-01", "--set")
    assert station(*change, "quotas.0.least=2").error == "not_allowed"
    assert station(*change, "quotas.0.least=x").error == "invalid_field"
    packs = station("rules", "list").payload["packs"]
    assert all(one["readable"] for one in packs)
