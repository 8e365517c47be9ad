import { draw, el, remembered, styled } from "./shared.js";

const style = await styled("timeline.css");

// Bars over time with a range to drag, what is known only to a span beneath, and the reports read by outlet.
export default function ({ data, parentElement, setTriggerValue }) {
  style(parentElement);
  const kept = remembered(parentElement, { playing: null, observer: null, width: 0, step: "day" });
  const plural = new Intl.PluralRules(data.language);
  const bar = (n) => (data.bar[plural.select(n)] || data.bar.other).replace("{n}", n.toLocaleString(data.language));
  data.bins = data.n.map((n, i) => ({ from: iso(data.edges[i] * DAY), to: iso((data.edges[i + 1] - 1) * DAY), n, days: data.days[i], label: `${data.days[i]}: ${bar(n)}` }));
  kept.data = data;
  kept.ask = (from, to) => setTriggerValue("range", from ? { from, to } : { from: null, to: null });
  if (!kept.observer) {
    kept.observer = new ResizeObserver(() => {
      const width = Math.round(parentElement.querySelector(".root")?.clientWidth || 0);
      if (width && Math.abs(width - kept.width) > 1) render(parentElement, kept);
    });
  }
  render(parentElement, kept);
  kept.observer.observe(parentElement.querySelector(".root"));
  if (kept.playing) play(kept);
  return () => {
    clearTimeout(kept.playing);
    kept.observer.disconnect();
    kept.observer = null;
  };
}

const DAY = 86400000;
const day = (text) => Date.parse(text + "T00:00:00Z");
const iso = (ms) => new Date(ms).toISOString().slice(0, 10);
const first = (d) => d.bins[0].from;
const last = (d) => d.bins[d.bins.length - 1].to;

function chosen(d) {
  return d.from || d.to ? [d.from || first(d), d.to || last(d)] : null;
}

const stepped = (kept) => (kept.step === "week" ? 7 : 1);

function shift(kept, by) {
  const d = kept.data;
  const now = chosen(d);
  const length = now ? days(now) : stepped(kept);
  const from = now ? day(now[0]) + by * length * DAY : by > 0 ? day(first(d)) : day(last(d)) - (length - 1) * DAY;
  if (from > day(last(d)) || from + (length - 1) * DAY < day(first(d))) return;
  kept.ask(iso(from), iso(from + (length - 1) * DAY));
}

// Plays the first step of `length` days from `from` on of which something is told: empty years are not sat through.
function onward(kept, from, length) {
  const { told } = kept.data;
  const past = told.findIndex((at, i) => i % 2 && at * DAY > from);
  if (past < 0) return false;
  const step = length * DAY;
  const at = from + Math.floor(Math.max(0, told[past - 1] * DAY - from) / step) * step;
  kept.ask(iso(at), iso(at + step - DAY));
  return true;
}

const days = ([from, to]) => (day(to) - day(from)) / DAY + 1;

function play(kept) {
  clearTimeout(kept.playing);
  kept.playing = setTimeout(() => {
    const now = chosen(kept.data);
    if (!now || !onward(kept, day(now[1]) + DAY, days(now))) {
      kept.playing = null;
      kept.redraw();
    }
  }, 1100);
}

function start(kept) {
  const length = stepped(kept);
  const now = chosen(kept.data);
  kept.playing = setTimeout(() => {}, 0);
  if (now && days(now) === length && onward(kept, day(now[1]) + DAY, length)) return;
  onward(kept, day(first(kept.data)), length);
}

function render(parent, kept) {
  const d = kept.data;
  const w = d.words;
  kept.redraw = () => render(parent, kept);
  const root = draw(parent, el("p", {}, "…"));
  const width = (kept.width = Math.max(240, Math.round(root.clientWidth || 600)));
  // On a phone an outlet's name stands above its strip: beside it, "Demonstrat…" would be any of three.
  const above = width < 520;
  const names = d.coverage.length && !above ? Math.min(190, Math.round(width * 0.26)) : 0;
  const left = Math.max(names, 34);
  const plot = width - left - 6;
  const high = 84;
  const most = Math.max(1, ...d.bins.map((b) => b.n));
  const from = day(first(d));
  const whole = day(last(d)) + DAY - from;
  const x = (text, after) => left + ((day(text) + (after ? DAY : 0) - from) / whole) * plot;
  const axis = high + (d.spans.length ? 12 : 0);
  const rowHigh = above ? 33 : 15;
  const total = axis + 20;

  const bars = d.bins.map((b) => {
    const x0 = x(b.from);
    const h = b.n ? Math.max(2, (b.n / most) * (high - 14)) : 0;
    const slot = x(b.to, true) - x0;
    const wide = Math.max(1, Math.min(slot - 1, 30));
    return el("svg:rect", { x: x0 + (slot - wide) / 2, y: high - h, width: wide, height: h, class: "bar" }, el("svg:title", {}, b.label));
  });
  const spans = d.spans.map((s) =>
    el("svg:line", { x1: x(s.from < first(d) ? first(d) : s.from), x2: x(s.to > last(d) ? last(d) : s.to, true), y1: high + 7, y2: high + 7, class: "span" }, el("svg:title", {}, s.label)),
  );
  const now = chosen(d);
  const shade = now
    ? [
        el("svg:rect", { x: left, y: 0, width: Math.max(0, x(now[0]) - left), height: high, class: "veil" }),
        el("svg:rect", { x: x(now[1], true), y: 0, width: Math.max(0, left + plot - x(now[1], true)), height: high, class: "veil" }),
        el("svg:rect", { x: x(now[0]), y: 0.5, width: Math.max(2, x(now[1], true) - x(now[0])), height: high - 1, class: "range" }),
      ]
    : [];
  const dragged = el("svg:rect", { y: 0.5, height: high - 1, width: 0, x: left, class: "range", visibility: "hidden" });
  const ticks = d.ticks
    .map((t) => ({ ...t, at: x(d.bins[t.bin].from) }))
    .filter((t) => t.at < left + plot - 7 * t.label.length)
    .reduce((kept_, t) => (kept_.length && t.at < kept_[kept_.length - 1].at + 7 * kept_[kept_.length - 1].label.length + 14 ? kept_ : [...kept_, t]), [])
    .map((t) => el("svg:text", { x: t.at, y: axis + 14, class: "tick" }, t.label));
  const svg = el(
    "svg:svg",
    { width, height: total, viewBox: `0 0 ${width} ${total}`, role: "img", "aria-label": `${d.title}. ${d.bins.filter((b) => b.n).map((b) => b.label).slice(0, 60).join("; ")}` },
    el("svg:line", { x1: left, x2: left + plot, y1: high + 0.5, y2: high + 0.5, class: "axis" }),
    el("svg:text", { x: left - 6, y: 12, class: "tick end" }, most),
    bars, shade, dragged, spans, ticks,
  );
  drag(svg, { left, plot, x, dragged, d, kept });

  const strip = d.coverage.length
    ? el(
        "div",
        { class: "coverage" },
        el("h3", {}, w.coverage),
        el(
          "svg:svg",
          { width, height: d.coverage.length * rowHigh + 2, role: "img", "aria-label": `${w.coverage}. ${d.coverage.map((row) => `${row.name}: ${row.counts.reduce((a, b) => a + b, 0)}`).join("; ")}` },
          el("svg:defs", {}, el("svg:pattern", { id: "silence", width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, el("svg:line", { x1: 0, y1: 0, x2: 0, y2: 5, class: "hatch" }))),
          d.coverage.map((row, r) => {
            const top = Math.max(1, ...row.counts);
            const y = r * rowHigh + (above ? 19 : 1);
            const cells = row.counts.map((n, i) => {
              const b = d.bins[i];
              const x0 = x(b.from);
              return el(
                "svg:rect",
                { x: x0, y, width: Math.max(1, x(b.to, true) - x0 - 0.5), height: 12, class: n ? "told" : "silent", "fill-opacity": n ? 0.4 + 0.6 * (n / top) : null },
                el("svg:title", {}, `${row.name}, ${b.days}: ${n || w.coverage_silent}`),
              );
            });
            const name = above
              ? el("svg:text", { x: left, y: y - 5, class: "tick" }, cut(row.name, width - left))
              : el("svg:text", { x: left - 8, y: y + 10, class: "tick end" }, cut(row.name, names));
            return [name, cells];
          }),
        ),
        el("p", { class: "second small" }, w.coverage_note),
      )
    : null;

  const button = (focus, label, act, more) => el("button", { class: "action", "data-focus": focus, click: act, ...more }, label);
  const step = el(
    "select",
    { class: "action", "data-focus": "step", "aria-label": w.timeline_step, change: (event) => (kept.step = event.target.value) },
    ["day", "week"].map((name) => el("option", { value: name, selected: kept.step === name }, w[`timeline_step_${name}`])),
  );
  const controls = el(
    "div",
    { class: "controls" },
    button("previous", `← ${w.timeline_previous}`, () => shift(kept, -1)),
    button("play", kept.playing ? w.timeline_pause : w.timeline_play, () => {
      if (kept.playing) {
        clearTimeout(kept.playing);
        kept.playing = null;
      } else start(kept);
      kept.redraw();
    }, { "aria-pressed": kept.playing ? "true" : "false" }),
    step,
    button("next", `${w.timeline_next} →`, () => shift(kept, 1)),
    now ? button("clear", w.timeline_clear, () => kept.ask(null, null)) : null,
    d.chosen ? el("span", { class: "chosen", role: "status" }, d.chosen) : null,
  );
  draw(parent, el("h2", {}, d.title), el("div", { class: "plot" }, svg), d.spans.length ? el("p", { class: "second small" }, el("span", { class: "dash", "aria-hidden": "true" }), w.timeline_spans) : null, controls, el("p", { class: "second small" }, w.timeline_hint), strip);
}

// The names column is narrow; the whole name stands in the cell's title.
function cut(name, width) {
  const most = Math.max(6, Math.floor((width - 10) / 7.2));
  return name.length > most ? name.slice(0, most - 1) + "…" : name;
}

function drag(svg, { left, plot, x, dragged, d, kept }) {
  const bin = (event) => {
    const box = svg.getBoundingClientRect();
    const at = ((event.clientX - box.left) * svg.width.baseVal.value) / box.width;
    const i = d.bins.findIndex((b) => at < x(b.to, true));
    return i < 0 ? d.bins.length - 1 : i;
  };
  let begun = null;
  const mark = (i) => {
    const [a, b] = [Math.min(begun, i), Math.max(begun, i)];
    dragged.setAttribute("x", x(d.bins[a].from));
    dragged.setAttribute("width", Math.max(2, x(d.bins[b].to, true) - x(d.bins[a].from)));
    dragged.setAttribute("visibility", "visible");
    return [a, b];
  };
  svg.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    begun = bin(event);
    svg.setPointerCapture(event.pointerId);
    mark(begun);
    event.preventDefault();
  });
  svg.addEventListener("pointermove", (event) => begun !== null && mark(bin(event)));
  svg.addEventListener("pointercancel", () => {
    begun = null;
    dragged.setAttribute("visibility", "hidden");
  });
  svg.addEventListener("pointerup", (event) => {
    if (begun === null) return;
    const [a, b] = mark(bin(event));
    begun = null;
    kept.ask(d.bins[a].from, d.bins[b].to);
  });
}
