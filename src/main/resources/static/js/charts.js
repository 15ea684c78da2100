// Draws a series from the table below it: one line, dated points, nothing that the table does not say.
globalThis.luopanChart = (container) => {
  if (container.dataset.drawn !== undefined) return;
  const rows = [...document.getElementById(container.dataset.chart).querySelectorAll("tr[data-amount][data-end]")];
  const points = rows
    .map((row) => ({ value: [row.dataset.end, Number(row.dataset.amount)], label: row.cells[0].textContent + ": " + row.cells[1].textContent.trim() }))
    .sort((a, b) => a.value[0].localeCompare(b.value[0]));
  if (points.length < 3) return;
  container.dataset.drawn = "";
  container.closest("figure").hidden = false;
  const language = document.documentElement.lang;
  const compact = new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 2 });
  const chart = echarts.init(container, null, { renderer: "svg" });
  const draw = () => {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(name).trim();
    const years = new Set(points.map((point) => point.value[0].slice(0, 4))).size;
    chart.setOption({
      animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 4, right: 16, top: 16, bottom: 4, containLabel: true },
      tooltip: {
        trigger: "axis",
        renderMode: "richText",
        backgroundColor: colour("--raised"),
        borderColor: colour("--line"),
        textStyle: { color: colour("--ink") },
        formatter: ([point]) => point.data.label,
      },
      xAxis: {
        type: "time",
        minInterval: years > 2 ? 366 * 864e5 : undefined,
        axisLabel: { color: colour("--soft"), hideOverlap: true, formatter: years > 2 ? "{yyyy}" : "{yyyy}-{MM}" },
        axisLine: { lineStyle: { color: colour("--edge") } },
      },
      yAxis: {
        type: "value",
        axisLabel: { color: colour("--soft"), formatter: (value) => compact.format(value) },
        splitLine: { lineStyle: { color: colour("--line") } },
      },
      series: [{
        type: "line",
        data: points,
        symbolSize: 5,
        lineStyle: { width: 2, color: colour("--cinnabar") },
        itemStyle: { color: colour("--cinnabar") },
      }],
    }, true);
  };
  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  new ResizeObserver(() => chart.resize()).observe(container);
};
