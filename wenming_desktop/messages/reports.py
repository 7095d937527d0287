"""What is said when a work report cannot be written, handed in or put together."""

from wenming_desktop.domain.errors import Code

REPORTS: dict[Code, str] = {
    Code.REPORT_NOT_BEGUN: "从 {first} 起的期间还没有开始，没有数据可写。没有写出文件。请另选期间。",
    Code.REPORT_NOT_READY: "汇报还不能导出：{what}。没有写出文件。请先补上数字、去掉这一句，或改好后再导出。",
    Code.TOTALS_UNREADABLE: "文件 {path} 不是县级汇总，或已损坏、被改动过（{problem}）。没有使用。请让县中心重新导出。",
    Code.TOTALS_MISSING: "还没有 {first} 至 {last} 的县级汇总。没有写出文件。请先导入各县（区）同一期间的汇总文件。",
}
