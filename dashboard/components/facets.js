import { draw, el, remembered, styled } from "./shared.js";

const style = await styled("facets.css");
const FEW = 6; // values of a long list that are shown before more are asked for

// Filters as lists to tick, each value with how many it would leave; what is ticked stands first.
export default function ({ data, parentElement, setTriggerValue }) {
  style(parentElement);
  const kept = remembered(parentElement, { open: {}, find: {} });
  const redraw = () => render(parentElement, kept, data, setTriggerValue);
  kept.redraw = redraw;
  redraw();
}

function render(parent, kept, data, tell) {
  const w = data.words;
  const section = (s) => {
    const asked = (kept.find[s.field] || "").trim().toLocaleLowerCase(data.language);
    const long = s.ids.length > FEW + 2;
    const all = s.ids.map((id, i) => ({ id, label: s.labels[i] ?? id, n: s.n[i], told: s.told[i] ?? String(s.n[i]), chosen: s.chosen.includes(id) }));
    let shown = asked ? all.filter((one) => one.label.toLocaleLowerCase(data.language).includes(asked)) : all;
    const whole = shown.length;
    if (long && !kept.open[s.field]) shown = shown.filter((one, i) => one.chosen || i < FEW);
    const most = Math.max(1, ...s.n);
    const option = (one) =>
      el(
        "label",
        { class: one.n || one.chosen ? "option" : "option none" },
        el("input", {
          type: "checkbox", checked: one.chosen, "data-focus": `${s.field}-${one.id}`, "data-value": one.id,
          change: (event) => tell("toggle", { field: s.field, value: one.id, on: event.target.checked }),
        }),
        el("span", { class: "label" }, one.label),
        el("span", { class: "n" }, one.told),
        el("span", { class: "bar", "aria-hidden": "true", style: `width: ${((100 * one.n) / most).toFixed(1)}%` }),
      );
    const more = long && !kept.open[s.field] && whole > shown.length;
    const find = long && kept.open[s.field]
      ? el("input", {
          type: "search", class: "find", value: kept.find[s.field] || "", placeholder: w.facet_find, "aria-label": `${s.title}: ${w.facet_find}`,
          "data-focus": `${s.field}-find`, autocomplete: "off",
          input: (event) => {
            kept.find[s.field] = event.target.value;
            kept.redraw();
          },
        })
      : null;
    const toggle = long
      ? el(
          "button",
          {
            type: "button", class: "more act", "data-focus": `${s.field}-more`, "aria-expanded": kept.open[s.field] ? "true" : "false",
            click: () => {
              kept.open[s.field] = !kept.open[s.field];
              kept.find[s.field] = "";
              kept.redraw();
            },
          },
          kept.open[s.field] ? w.facet_fewer : more ? s.more : w.facet_find,
        )
      : null;
    return el("fieldset", { "data-field": s.field }, el("legend", {}, s.title), find, el("div", { class: kept.open[s.field] ? "options long" : "options" }, shown.map(option)), toggle);
  };
  const at = parent.querySelector(".find:focus, input.find")?.selectionStart;
  const root = draw(parent, data.sections.filter((s) => s.ids.length).map(section));
  const found = root.querySelector(".find:focus") || (parent.getRootNode().activeElement?.classList?.contains("find") ? parent.getRootNode().activeElement : null);
  if (found && at !== undefined && at !== null) found.setSelectionRange(at, at);
}
