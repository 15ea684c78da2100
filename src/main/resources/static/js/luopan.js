// Small comforts; every page works without them.
(() => {
  // Empty fields of a filter do not belong in its address.
  document.addEventListener("htmx:configRequest", (event) => {
    for (const [key, value] of [...event.detail.formData.entries()]) {
      if (value === "") event.detail.formData.delete(key);
    }
  });
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "get") return;
    for (const field of event.target.elements) {
      if (field.name && field.value === "" && !field.disabled) {
        field.disabled = true;
        setTimeout(() => { field.disabled = false; });
      }
    }
  });

  // A definition can be put away with Escape.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const term of document.querySelectorAll(".term:hover, .term:focus-within")) {
      term.classList.add("dismissed");
      term.addEventListener("pointerleave", () => term.classList.remove("dismissed"), { once: true });
      term.addEventListener("focusout", () => term.classList.remove("dismissed"), { once: true });
    }
  });

  // Facets that a reader opened stay open when the results change.
  let open = new Map();
  document.addEventListener("htmx:beforeSwap", () => {
    open = new Map([...document.querySelectorAll("details.facet")].map((facet) => [facet.id, [facet.open, facet.querySelector("ul").scrollTop]]));
  });
  document.addEventListener("htmx:afterSettle", () => {
    for (const [id, [isOpen, scroll]] of open) {
      const facet = document.getElementById(id);
      if (facet) {
        facet.open = facet.open || isOpen;
        facet.querySelector("ul").scrollTop = scroll;
      }
    }
    const heading = document.querySelector("#browse h1");
    if (heading) document.title = heading.textContent + " · Luopan";
  });

  // On paper everything is open.
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details:not([open])")) {
      details.open = true;
      details.dataset.printed = "";
    }
  });
  addEventListener("afterprint", () => {
    for (const details of document.querySelectorAll("details[data-printed]")) {
      details.open = false;
      delete details.dataset.printed;
    }
  });

  // Charts come with their library only to pages that have one.
  const charts = document.querySelectorAll("[data-chart]");
  if (charts.length) {
    const script = document.querySelector("script[src*='luopan']");
    const load = (src) => new Promise((done, failed) => {
      const element = document.createElement("script");
      element.src = src;
      element.onload = done;
      element.onerror = failed;
      document.head.append(element);
    });
    let loading;
    const show = (chart) => {
      loading ??= load(script.dataset.echarts).then(() => load(script.dataset.charts));
      loading.then(() => globalThis.luopanChart(chart)).catch(() => {});
    };
    charts.forEach(show);
  }
})();
