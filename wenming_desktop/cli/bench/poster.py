"""bench poster: posters to PDF, against reportlab drawing the same with no layout."""

from wenming_desktop.adapters.documents.paper import Paper
from wenming_desktop.adapters.documents.poster import draw_poster
from wenming_desktop.cli.bench import Outcome
from wenming_desktop.cli.bench.paper_bench import measured
from wenming_desktop.services.paper_content import PosterContent

SIZE = 200
_POINTS = ("清扫村道和广场", "整理房前屋后杂物", "给独居老人打扫院子", "宣传垃圾分类")
_TYPST = """#set page(paper: "a4", margin: 9mm)
#set text(font: "Noto Sans SC", size: 15pt)
#rect(width: 100%, height: 65mm, fill: rgb("A3191E"))[
  #align(center + horizon, text(fill: white, size: 44pt)[人居环境整治志愿服务活动])]
时间：2026年11月24日（星期二） 08:30—11:30 \\ 地点：文明实践站广场 \\
对象：全体村民 \\ 组织：党员志愿服务队
#text(size: 17pt)[活动内容]
#list([清扫村道和广场], [整理房前屋后杂物], [给独居老人打扫院子], [宣传垃圾分类])
联系人：王建国　13800003381
"""


def measure(size: int | None, *, with_peers: bool = False) -> Outcome:
    """Draw so many posters, each with another title."""
    return measured("poster", size or SIZE, draw, _TYPST, with_peers=with_peers)


def one() -> None:
    """Draw one, as a process does that was started for it."""
    draw(0).finish()


def draw(number: int) -> Paper:
    """Draw a poster."""
    content = PosterContent(
        organisation="柳河村新时代文明实践站",
        title=f"人居环境整治志愿服务活动第{number % 90 + 10}期",
        slogan="奉献 友爱 互助 进步",
        time_text="2026年11月24日（星期二） 08:30—11:30",
        place="文明实践站广场",
        audience="全体村民",
        organiser="党员志愿服务队",
        points=_POINTS,
        contact="王建国　13800003381",
        note="请自带手套。",
        qr_digits="260100000001",
    )
    return draw_poster(content)
