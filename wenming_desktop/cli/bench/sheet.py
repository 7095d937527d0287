"""bench sheet: sign-in sheets to PDF, against reportlab drawing the same with no layout."""

from wenming_desktop.adapters.documents.paper import Paper
from wenming_desktop.adapters.documents.sign_in_sheet import draw_sign_in_sheet
from wenming_desktop.cli.bench import Outcome
from wenming_desktop.cli.bench.paper_bench import measured
from wenming_desktop.services.paper_content import SignInSheetContent, SignInSheetRow

SIZE = 1_000
_ROWS = 20
_SURNAMES, _GIVEN = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许", ("建国", "秀英", "桂兰", "敬")
_TYPST = """#set page(paper: "a4", margin: 12mm)
#set text(font: "Noto Sans SC", size: 10.5pt)
#align(center, text(size: 18pt)[新时代文明实践志愿服务活动签到表])
活动名称：人居环境整治志愿服务活动 \\ 活动时间：2026年11月24日 08:30—11:30 \\
活动地点：文明实践站广场 \\ 组织单位：党员志愿服务队
#table(columns: (10mm, 26mm, 20mm, 14mm, 12mm, 12mm, 12mm, 12mm, 42mm, 14mm), rows: 10mm,
  ..range(20).map(n => ([#(n + 1)], [王建国], [3381], ..range(5).map(_ => rect(width: 5.2mm,
  height: 5.2mm, stroke: 0.5pt)), [], [])).flatten())
"""


def measure(size: int | None, *, with_peers: bool = False) -> Outcome:
    """Draw so many sheets of twenty people, each with other names."""
    return measured("sheet", size or SIZE, draw, _TYPST, with_peers=with_peers)


def one() -> None:
    """Draw one, as a process does that was started for it."""
    draw(0).finish()


def draw(number: int) -> Paper:
    """Draw a sheet."""
    rows = tuple(
        SignInSheetRow(
            _SURNAMES[(number + row) % len(_SURNAMES)] + _GIVEN[(number * 7 + row) % len(_GIVEN)],
            f"{(number * 977 + row * 613) % 10_000:04d}",
        )
        for row in range(_ROWS)
    )
    content = SignInSheetContent(
        org_no=257,
        sheet_number=1 + number % 99_999,
        activity_name="人居环境整治志愿服务活动",
        time_text="2026年11月24日（星期二） 08:30—11:30",
        place="文明实践站广场",
        organiser="党员志愿服务队",
        rows=rows,
    )
    return draw_sign_in_sheet(content)
