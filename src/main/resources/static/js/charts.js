// Draws a table of values below it: a line for each that the table names, dated points, nothing that the table does not say.
globalThis.luopanChart = (container) => {
  if (container.dataset.drawn !== undefined) return;
  const lines = new Map();
  for (const value of document.getElementById(container.dataset.chart).querySelectorAll("[data-amount][data-end]")) {
    const name = value.dataset.line ?? "";
    const [date, amount] = name ? [value.closest("tr").cells[0], value.querySelector("span")] : value.cells;
    const point = {
      value: [value.dataset.end, Number(value.dataset.amount)],
      label: (name && name + ", ") + date.textContent + ": " + amount.textContent.trim(),
    };
    lines.set(name, [...(lines.get(name) ?? []), point]);
  }
  for (const line of lines.values()) line.sort((a, b) => a.value[0].localeCompare(b.value[0]));
  const points = [...lines.values()].flat();
  const events = [...document.getElementById(container.dataset.chart).querySelectorAll("tr[data-event]")]
    .map(({ dataset }) => ({ xAxis: dataset.event, name: dataset.letter }));
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
      grid: { left: 4, right: 16, top: lines.size > 1 ? 40 : 16, bottom: 4, containLabel: true },
      legend: { show: lines.size > 1, left: 0, top: 0, textStyle: { color: colour("--ink") } },
      tooltip: {
        trigger: "axis",
        renderMode: "richText",
        backgroundColor: colour("--raised"),
        borderColor: colour("--line"),
        textStyle: { color: colour("--ink") },
        formatter: (at) => at.map((point) => point.data.label).join("\n"),
      },
      xAxis: {
        type: "time",
        min: ({ min }) => Math.min(min, ...events.map((event) => Date.parse(event.xAxis))),
        max: ({ max }) => Math.max(max, ...events.map((event) => Date.parse(event.xAxis))),
        minInterval: years > 2 ? 366 * 864e5 : undefined,
        axisLabel: { color: colour("--soft"), hideOverlap: true, formatter: years > 2 ? "{yyyy}" : "{yyyy}-{MM}" },
        axisLine: { lineStyle: { color: colour("--edge") } },
      },
      yAxis: {
        type: container.dataset.scale ?? "value",
        axisLabel: { color: colour("--soft"), formatter: (value) => compact.format(value) },
        splitLine: { lineStyle: { color: colour("--line") } },
      },
      series: [...lines].map(([name, data], i) => {
        const color = colour(["--cinnabar", "--jade", "--amber", "--ink", "--soft"][i]);
        return {
          type: "line",
          name,
          data,
          symbol: ["circle", "rect", "triangle", "diamond", "emptyCircle"][i],
          symbolSize: lines.size > 1 ? 7 : 5,
          lineStyle: { width: 2, color, type: ["solid", "dashed", "dotted"][i % 3] },
          itemStyle: { color },
          markLine: i > 0 ? undefined : {
            silent: true,
            symbol: "none",
            data: events,
            lineStyle: { type: "dashed", color: colour("--edge") },
            label: { formatter: "{b}", color: colour("--ink"), distance: 2 },
          },
        };
      }),
    }, true);
  };
  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  new ResizeObserver(() => chart.resize()).observe(container);
};
